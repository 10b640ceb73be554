"use client";

import { type ClipboardEvent, type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClass, FieldError, FieldHint, fieldWiring } from "@/components/ui/form/field-frame";
import type { useForm } from "@/components/ui/form/use-form";
import { Icon } from "@/components/ui/icon";
import { MAX_POINTS, splitPoints } from "@/lib/platform/markdown/list-points";
import type { Point } from "@/lib/points/schema";
import type { ReflectionTexts } from "../reflection-texts";
import { NUMBER } from "./row-number";

type Props = {
  name: "takeaways" | "observations" | "nextTime";
  known: Point[];
  form: ReturnType<typeof useForm>;
  texts: ReflectionTexts["takeaways"];
  /** A list was pasted, or a row moved: no field says so itself. */
  onMoved: (form: HTMLFormElement) => void;
};

const FEWEST = 3;
const EMPTY_AFTER = 2;

/** `key` is the row's own; `pointId` is empty until saved. */
type Line = { key: number; pointId: string; text: string };

/** One point per row; a pasted list becomes a row each. Without scripts there are always a few empty rows. */
export function PointRows({ name, known, form, texts, onMoved }: Props) {
  const [rows, setRows] = useState(() => withEmpty(typedOr(known, name, form)));
  const change = (key: number, text: string) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, text } : row)));
  const move = (moved: Line[], within: HTMLFormElement | null) => {
    setRows(moved);
    if (within) onMoved(within);
  };
  const raise = (at: number, within: HTMLFormElement | null) =>
    move(
      [...rows.slice(0, at - 1), ...rows.slice(at - 1, at + 1).reverse(), ...rows.slice(at + 1)],
      within,
    );
  const paste = (at: number, event: ClipboardEvent<HTMLTextAreaElement>) => {
    const points = splitPoints(event.clipboardData.getData("text"));
    const pasted = points.length > 1 ? withPasted(rows, at, points) : null;
    if (!pasted) return;
    event.preventDefault();
    move(pasted, event.currentTarget.form);
  };
  const error = form.error(name);
  return (
    <fieldset className="grid min-w-0 gap-3" aria-describedby={`${name}-hint`}>
      <legend className="mb-1 font-semibold">{texts.legend}</legend>
      <FieldHint id={name}>{texts.hint}</FieldHint>
      {error && <FieldError id={name}>{error}</FieldError>}
      {rows.map(({ key, pointId, text }, at) => (
        <Row
          key={key}
          name={`${name}.${at}.text`}
          id={{ name: `${name}.${at}.pointId`, value: pointId }}
          label={texts.row.replace(NUMBER, String(at + 1))}
          up={texts.up.replace(NUMBER, String(at + 1))}
          text={text}
          error={form.error(`${name}.${at}.text`)}
          onText={(value) => change(key, value)}
          onPaste={(event) => paste(at, event)}
          onUp={at > 0 ? (event) => raise(at, event.currentTarget.form) : null}
        />
      ))}
      {rows.length < MAX_POINTS && (
        <div className="no-script:hidden">
          <Button icon="plus" onClick={() => setRows(numbered([...rows, EMPTY]))}>
            {texts.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const EMPTY = { pointId: "", text: "" };

/** New rows get keys of their own; the others keep theirs, and with them the focus. */
function numbered(rows: (Omit<Line, "key"> & { key?: number })[]): Line[] {
  const next = Math.max(-1, ...rows.map((row) => row.key ?? -1)) + 1;
  return rows.map((row, at) => ({ ...row, key: row.key ?? next + at }));
}

/** What was typed, if the form came back; otherwise what is stored. */
function typedOr(known: Point[], name: string, form: Props["form"]): Omit<Line, "key">[] {
  if (!("values" in form.state))
    return known.map(({ pointId, text }) => ({ pointId: pointId ?? "", text }));
  const rows = Array.from({ length: MAX_POINTS }, (_, at) => ({
    // Hidden fields do not come along from the other language's page.
    pointId: form.value(`${name}.${at}.pointId`, known[at]?.pointId ?? ""),
    text: form.value(`${name}.${at}.text`),
  }));
  return rows.slice(0, rows.findLastIndex((row) => row.text !== "") + 1);
}

function withEmpty(points: Omit<Line, "key">[]): Line[] {
  const count = Math.min(MAX_POINTS, Math.max(FEWEST, points.length + EMPTY_AFTER));
  return numbered(Array.from({ length: count }, (_, at) => points[at] ?? EMPTY));
}

/** The first pasted point fills an empty row; null if they do not all fit, so that none is lost. */
function withPasted(rows: Line[], at: number, points: string[]): Line[] | null {
  const isEmpty = rows[at]?.text.trim() === "";
  const before = rows.slice(0, isEmpty ? at : at + 1);
  const own = isEmpty ? rows.slice(at, at + 1) : [];
  const added = points.map((text, index) => ({ ...(own[index] ?? EMPTY), text }));
  const after = rows.slice(at + 1).filter((row) => row.text.trim() !== "");
  const all = [...before, ...added, ...after];
  return all.length > MAX_POINTS ? null : numbered(all);
}

type RowProps = {
  name: string;
  id: { name: string; value: string };
  label: string;
  up: string;
  text: string;
  error?: string;
  onText: (text: string) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  onUp: ((event: MouseEvent<HTMLButtonElement>) => void) | null;
};

function Row({ name, id, label, up, text, error, onText, onPaste, onUp }: RowProps) {
  return (
    <div className="grid gap-1.5">
      <input type="hidden" {...id} />
      <div className="flex items-start gap-2">
        <textarea
          rows={2}
          aria-label={label}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onPaste={onPaste}
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
