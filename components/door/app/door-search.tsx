"use client";

import { Icon } from "@/components/ui/icon";
import { FILTERS, type Filter } from "@/lib/door/view-rules";
import type { DoorTexts } from "./door-texts";

type SearchProps = { typed: string; texts: DoorTexts; onType: (typed: string) => void };

export function DoorSearch({ typed, texts, onType }: SearchProps) {
  return (
    <div className="relative">
      <input
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        className="door-search"
      />
      {typed !== "" && (
        <button
          type="button"
          aria-label={texts.clear}
          onClick={() => onType("")}
          className="absolute inset-y-0 right-0 grid w-door place-items-center"
        >
          <Icon name="cross" />
        </button>
      )}
    </div>
  );
}

type FilterProps = { filter: Filter; texts: DoorTexts; onFilter: (filter: Filter) => void };

export function DoorFilters({ filter, texts, onFilter }: FilterProps) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{texts.filters}</legend>
      {FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={filter === name}
          onClick={() => onFilter(name)}
          className="chip chip-outlined"
        >
          {texts[name]}
        </button>
      ))}
    </fieldset>
  );
}
