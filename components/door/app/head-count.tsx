"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/form/choice";
import { corrected } from "@/lib/door/rules";
import { deviceTime } from "@/lib/platform/time/browser-clock";
import type { CountTap } from "./door-store";
import { type DoorTexts, filled } from "./door-texts";

type Counted = Pick<CountTap, "count" | "precision" | "andMe" | "at">;

type Props = {
  texts: DoorTexts;
  time: (at: number) => string;
  /** Milliseconds that the server's clock is ahead of this one. */
  offset: number;
  onCount: (counted: Counted) => Promise<void>;
};

/** One number, read back before it is saved; sent like every tap once there is a network. */
export function HeadCount({ texts, time, offset, onCount }: Props) {
  const [step, setStep] = useState<"closed" | "saved" | "open" | Counted>("closed");
  if (step === "open")
    return (
      <Entry
        texts={texts}
        onCheck={(typed) => setStep({ ...typed, at: nowBy(offset) })}
        onCancel={() => setStep("closed")}
      />
    );
  if (typeof step === "object") {
    const people = step.count + (step.andMe ? 1 : 0);
    const text = texts[step.precision === "exactly" ? "count-read" : "count-read-at-least"];
    return (
      <div className="grid gap-3 rounded-card border border-hairline bg-card p-3">
        <p role="alert" className="font-bold font-display text-2xl">
          {filled(text, { people, time: time(step.at) })}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            size="door"
            onClick={() => onCount(step).then(() => setStep("saved"))}
          >
            {texts["count-publish"]}
          </Button>
          <Button look="quiet" size="door" onClick={() => setStep("open")}>
            {texts["walk-in-cancel"]}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <Button icon="people" size="door" wide onClick={() => setStep("open")}>
        {texts.count}
      </Button>
      {step === "saved" && <p role="status">{texts["count-saved"]}</p>}
    </div>
  );
}

const nowBy = (offset: number) => corrected(deviceTime(), offset);

type EntryProps = {
  texts: DoorTexts;
  onCheck: (typed: Omit<Counted, "at">) => void;
  onCancel: () => void;
};

function Entry({ texts, onCheck, onCancel }: EntryProps) {
  const check = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const count = Number(data.get("count"));
    // Of nobody there is no "at least", and whoever counts is somebody.
    const isSome = count > 0;
    onCheck({
      count,
      precision: isSome && data.has("atLeast") ? "at_least" : "exactly",
      andMe: isSome && data.has("andMe"),
    });
  };
  return (
    <form onSubmit={check} className="grid gap-3 rounded-card border border-hairline bg-card p-3">
      <label className="grid gap-1 font-semibold">
        {texts["count-people"]}
        <input
          name="count"
          type="number"
          inputMode="numeric"
          min={0}
          max={20_000}
          required
          // biome-ignore lint/a11y/noAutofocus: the next thing to do is to type
          autoFocus
          className="door-search font-mono"
        />
      </label>
      <Checkbox name="andMe" label={texts["count-me"]} />
      <Checkbox name="atLeast" label={texts["count-at-least"]} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" size="door">
          {texts["count-check"]}
        </Button>
        <Button look="quiet" size="door" onClick={onCancel}>
          {texts["walk-in-cancel"]}
        </Button>
      </div>
    </form>
  );
}
