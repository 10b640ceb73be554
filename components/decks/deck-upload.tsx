"use client";

import type { ChangeEvent } from "react";
import { Button } from "@/components/ui/button";
import { controlClass, FieldFrame, fieldWiring } from "@/components/ui/form/field-frame";
import { FormStatus } from "@/components/ui/form/form-status";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { fill } from "./fill";
import { type Fault, Faulty, type PreparedSlide } from "./prepared";
import { useDeckUpload } from "./use-deck-upload";

type Texts = Record<
  | "file"
  | "hint"
  | "reading"
  | "preview"
  | "slide"
  | "send"
  | "sending"
  | "progress"
  | "lost"
  | "goOn"
  | "withoutOriginal"
  | "sendOriginal"
  | "done"
  | "failed",
  string
>;

type Props = {
  talkId: string;
  /** The talk's format, and how many slides it has; `most` where it doesn't say. */
  format: string;
  exactly: number | null;
  most: number;
  descriptionLength: number;
  /** Of the slides' texts. */
  lang: string | undefined;
  texts: Texts;
  /** A sentence for each fault, and each refusal of the server. */
  faults: Record<string, string>;
  refusals: Record<string, string>;
};

const FIELD = "deck";

/** Chooses a PDF or pictures, shows every slide, and sends them. Needs scripts: they turn pages into pictures. */
export function DeckUpload(props: Props) {
  const { talkId, exactly, most, descriptionLength, texts, refusals } = props;
  const { step, error, choose, send } = useDeckUpload({
    ...{ talkId, descriptionLength },
    checkCount: (reason, count) => {
      if (exactly === null ? count < 1 || count > most : count !== exactly)
        throw new Faulty({ reason, count });
    },
    faultText: (fault) => faultSentence(fault, props),
    refusalText: (reason) => refusals[reason] ?? texts.failed,
  });
  const isSending = step.at === "send";
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    const files = Array.from(event.target.files ?? []);
    if (files.length > 0) choose(files);
  };
  return (
    <div className="grid gap-5 no-script:hidden">
      <FieldFrame
        name={FIELD}
        label={texts.file}
        hint={texts.hint}
        {...(error !== null && { error })}
      >
        <input
          type="file"
          multiple
          accept="application/pdf,.pdf,image/jpeg,image/png,image/webp"
          className={controlClass}
          disabled={isSending}
          onChange={pick}
          {...fieldWiring({
            ...{ name: FIELD, hint: texts.hint },
            ...(error !== null && { error }),
          })}
        />
      </FieldFrame>
      {step.at === "read" && (
        <ProgressBar label={texts.reading} value={step.read} max={step.all}>
          {texts.reading}
        </ProgressBar>
      )}
      {step.at === "without-original" && (
        <Notice tone="warn" role="alert">
          <p>{texts.withoutOriginal}</p>
          <Button className="mt-3" onClick={() => send(step.deck, step.deck.slides.length)}>
            {texts.sendOriginal}
          </Button>
        </Notice>
      )}
      {"deck" in step && step.at !== "without-original" && (
        <Preview slides={step.deck.slides} lang={props.lang} texts={texts} />
      )}
      {(step.at === "preview" || isSending) && (
        <Button
          look="primary"
          className="justify-self-start"
          aria-disabled={isSending}
          onClick={() => !isSending && send(step.deck)}
        >
          {isSending ? texts.sending : texts.send}
        </Button>
      )}
      {"arrived" in step && (
        <ProgressBar label={texts.sending} value={step.arrived} max={step.deck.slides.length}>
          {fill(texts.progress, { sent: step.arrived, all: step.deck.slides.length })}
        </ProgressBar>
      )}
      {step.at === "lost" && (
        <Notice tone="warn" role="alert">
          <p>{texts.lost}</p>
          <Button className="mt-3" onClick={() => send(step.deck, step.arrived)}>
            {texts.goOn}
          </Button>
        </Notice>
      )}
      <FormStatus message={step.at === "done" ? texts.done : null} />
    </div>
  );
}

function faultSentence(
  { reason, ...values }: Fault,
  { format, exactly, most, faults, texts }: Props,
): string {
  if (reason !== "pages" && reason !== "pictures")
    return fill(faults[reason] ?? texts.failed, values);
  const name = reason === "pages" ? "count" : "pictures";
  const one = values.count === 1 ? "-one" : "";
  const sentence = faults[exactly === null ? "count-most" : `${name}${one}`] ?? texts.failed;
  return fill(sentence, { ...values, format, need: exactly ?? most });
}

type PreviewProps = { slides: PreparedSlide[]; lang: string | undefined; texts: Texts };

function Preview({ slides, lang, texts }: PreviewProps) {
  return (
    <div className="grid gap-3">
      <p>{texts.preview}</p>
      <ol className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {slides.map(({ url, text }, index) => (
          <li key={url} className="grid content-start gap-1">
            {/* biome-ignore lint/performance/noImgElement: drawn by this browser a moment ago */}
            <img
              src={url}
              alt={text}
              lang={lang}
              className="aspect-video w-full rounded-control border border-hairline bg-sunk object-contain"
            />
            <span className="text-ink-2 text-sm">{fill(texts.slide, { number: index + 1 })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
