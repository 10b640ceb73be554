"use client";

import { useEffect, useState } from "react";
import { TextArea } from "@/components/ui/form/field";
import { similarCity } from "@/lib/places/near-rules";
import { entryKey, readTowns, replaceTown } from "@/lib/places/town-list-rules";
import { PlaceRow } from "./place-row";
import { named, type TownsTexts } from "./start-texts";
import {
  type Entry,
  type FormerHosts,
  fieldOf,
  type KnownCity,
  type PlaceValues,
  type TownsForm,
} from "./town-entry";
import { UnknownTown } from "./unknown-town";

type Props = {
  form: TownsForm;
  text: string;
  onText: (text: string) => void;
  /** What was typed beside the towns before signing in. */
  places: PlaceValues[];
  cities: KnownCity[];
  hosts: FormerHosts;
  mostRows: number;
  texts: TownsTexts;
};

/** A typed or pasted list of towns; each appears below it as it is recognised, with a field for its host. */
export function TownsField({ form, text, onText, places, cities, hosts, mostRows, texts }: Props) {
  const entries = readTowns(text, cities);
  const rows = entries.slice(0, mostRows);
  const isTyping = useIsTyping(text);
  const replace = (entry: Entry, by?: string) => {
    onText(replaceTown(entries, entry, by));
    document.getElementById("towns")?.focus();
  };
  const count = entries.filter(({ city }) => city).length;
  const unknown = isTyping ? 0 : entries.filter(({ city, name }) => !city && name !== "").length;
  return (
    <div className="grid gap-3">
      <TextArea
        name="towns"
        label={texts.label}
        hint={texts.hint}
        rows={3}
        className="[&>textarea]:field-sizing-content [&>textarea]:max-h-96 [&>textarea]:min-h-24"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        error={form.error("towns")}
      />
      <p role="status" className="text-ink-2 text-sm empty:absolute">
        {count > 0 && named(texts.found, String(count))}
        {count > 0 && unknown > 0 && ` · ${named(texts.toCheck, String(unknown))}`}
      </p>
      <ul className="divide-y divide-hairline rounded-card border border-hairline empty:hidden">
        {rows.map((entry, at) => {
          const { city } = entry;
          const field = fieldOf(form, places, entryKey(entry), at);
          const row = { at, entry, field, texts };
          const remove = () => replace(entry);
          if (city) {
            const former = hosts.filter(({ slug }) => slug === city.slug);
            const again = form.list("again");
            // A row stays what it is while its town is typed to the end.
            const isFirst = entries.findIndex((one) => one.city?.slug === city.slug) === at;
            const key = isFirst ? city.slug : entryKey(entry);
            return <PlaceRow key={key} {...row} {...{ city, remove, former, again }} />;
          }
          const isUnfinished = isTyping && at === entries.length - 1 && !/[,;\n\t]\s*$/.test(text);
          const near = similarCity(entry.name, cities);
          return (
            <UnknownTown
              key={entryKey(entry)}
              {...row}
              near={near?.name ?? null}
              isHidden={isUnfinished || entry.name === ""}
              use={(name, address) =>
                replace(entry, [name, address ?? entry.address].filter(Boolean).join(" "))
              }
            />
          );
        })}
      </ul>
    </div>
  );
}

/** Whether the text changed within the last second. */
function useIsTyping(text: string): boolean {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 900);
    return () => clearTimeout(timer);
  }, [text]);
  return settled !== text;
}
