import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { SelectField } from "@/components/ui/form/field";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { Icon } from "@/components/ui/icon";
import { entryKey } from "@/lib/places/town-list-rules";
import { HostField } from "./place-row";
import { named, type TownsTexts } from "./start-texts";
import type { Entry, PlaceField } from "./town-entry";

type Props = {
  at: number;
  entry: Entry;
  field: PlaceField;
  /** The name of a known city that is spelled alike. */
  near: string | null;
  /** Takes that name instead, with the host who was typed beside it. */
  use: (name: string, address: string | null) => void;
  /** While it is being typed. */
  isHidden: boolean;
  texts: TownsTexts;
};

/** A town that is not in the list: a slip to be corrected, or one to be added. */
export function UnknownTown({ at, entry, field, near, use, isHidden, texts }: Props) {
  const [province, setProvince] = useState(field.value("province", entry.province ?? ""));
  const zones = texts.zones[province] ?? [];
  const key = <HiddenFields fields={{ [`places.${at}.town`]: entryKey(entry) }} />;
  if (isHidden) return key;
  const choose = { value: "", label: texts.choose };
  return (
    <li className="grid gap-3 p-3 sm:p-4">
      {key}
      <p className="flex gap-2">
        <Icon
          name={province ? "plus" : "warning"}
          size={20}
          className={cx("mt-0.5", !province && "text-warn")}
        />
        <span className="wrap-anywhere min-w-0">
          {named(province ? texts.adding : texts.unknown, entry.name)}
        </span>
      </p>
      {near && (
        <div className="no-script:hidden">
          <Button
            icon="check"
            onClick={({ currentTarget }) => use(near, typedHost(currentTarget, at))}
          >
            {named(texts.use, near)}
          </Button>
        </div>
      )}
      {near && <p className="hidden no-script:block">{named(texts.meant, near)}</p>}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <SelectField
          name={`places.${at}.province`}
          label={texts.province}
          options={[choose, ...texts.provinces]}
          defaultValue={field.value("province", entry.province ?? "")}
          onChange={(event) => setProvince(event.target.value)}
          error={field.error("province")}
        />
        {zones.length > 1 && (
          <SelectField
            name={`places.${at}.timeZone`}
            label={texts.zone}
            options={[choose, ...zones]}
            defaultValue={field.value("timeZone")}
            error={field.error("timeZone")}
          />
        )}
        {province && <HostField {...{ at, entry, field, texts }} town={entry.name} />}
      </div>
    </li>
  );
}

/** null while the row has no field for it. */
function typedHost({ form }: HTMLButtonElement, at: number): string | null {
  const field = form?.elements.namedItem(`places.${at}.address`);
  return field instanceof HTMLInputElement ? field.value : null;
}
