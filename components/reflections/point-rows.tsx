"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass, FieldError, FieldHint, fieldWiring } from "@/components/ui/form/field-frame";
import type { useForm } from "@/components/ui/form/use-form";
import { Icon } from "@/components/ui/icon";
import { MAX_POINTS } from "@/lib/reflections/schema";
import { NUMBER, type ReflectionTexts } from "./reflection-texts";

type Props = {
  name: "takeaways" | "observations" | "nextTime";
  known: string[];
  form: ReturnType<typeof useForm>;
  texts: ReflectionTexts["takeaways"];
};

const FEWEST = 3;
const EMPTY_AFTER = 2;

/** One point per row. Without scripts there are always a few empty rows. */
export function PointRows({ name, known, form, texts }: Props) {
  const typed = () => {
    const rows = Array.from({ length: MAX_POINTS }, (_, at) => form.value(`${name}.${at}.text`));
    const last = rows.findLastIndex((text) => text !== "");
    return "values" in form.state ? rows.slice(0, last + 1) : known;
  };
  const [rows, setRows] = useState(() =>
    withEmpty(typed()).map((text, id): { id: number; text: string } => ({ id, text })),
  );
  const change = (id: number, text: string) =>
    setRows(rows.map((row) => (row.id === id ? { id, text } : row)));
  const raise = (at: number) =>
    setRows([
      ...rows.slice(0, at - 1),
      ...rows.slice(at - 1, at + 1).reverse(),
      ...rows.slice(at + 1),
    ]);
  const error = form.error(name);
  return (
    <fieldset className="grid min-w-0 gap-3" aria-describedby={`${name}-hint`}>
      <legend className="mb-1 font-semibold">{texts.legend}</legend>
      <FieldHint id={name}>{texts.hint}</FieldHint>
      {error && <FieldError id={name}>{error}</FieldError>}
      {rows.map(({ id, text }, at) => (
        <Row
          key={id}
          name={`${name}.${at}.text`}
          label={texts.row.replace(NUMBER, String(at + 1))}
          up={texts.up.replace(NUMBER, String(at + 1))}
          text={text}
          error={form.error(`${name}.${at}.text`)}
          onText={(value) => change(id, value)}
          onUp={at > 0 ? () => raise(at) : null}
        />
      ))}
      {rows.length < MAX_POINTS && (
        <div className="no-script:hidden">
          <Button icon="plus" onClick={() => setRows([...rows, { id: rows.length, text: "" }])}>
            {texts.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function withEmpty(points: string[]): string[] {
  const count = Math.min(MAX_POINTS, Math.max(FEWEST, points.length + EMPTY_AFTER));
  return Array.from({ length: count }, (_, at) => points[at] ?? "");
}

type RowProps = {
  name: string;
  label: string;
  up: string;
  text: string;
  error?: string;
  onText: (text: string) => void;
  onUp: (() => void) | null;
};

function Row({ name, label, up, text, error, onText, onUp }: RowProps) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-start gap-2">
        <textarea
          rows={2}
          aria-label={label}
          value={text}
          onChange={(event) => onText(event.target.value)}
          className={`${controlClass} resize-y`}
          {...fieldWiring({ name, error })}
        />
        {onUp ? (
          <button
            type="button"
            aria-label={up}
            onClick={onUp}
            className="grid size-target shrink-0 place-items-center rounded-control border border-control bg-card hover:border-ink no-script:hidden"
          >
            <Icon name="chevron-down" className="rotate-180" />
          </button>
        ) : (
          <span className="size-target shrink-0 no-script:hidden" />
        )}
      </div>
      {error && <FieldError id={name}>{error}</FieldError>}
    </div>
  );
}
