"use client";

import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { WrittenText } from "@/components/ui/text/written-text";
import type { ShownPreview } from "@/lib/messages/sentence-rules";
import type { MessageTexts } from "./message-texts";

type Props = { preview: ShownPreview; replies: ReactNode; texts: MessageTexts };

/** The mail as its readers get it, how many they are, and where replies go. Takes the focus when it appears. */
export function MessagePreview({ preview, replies, texts }: Props) {
  return (
    <>
      <div role="alert" tabIndex={-1} className="grid gap-2">
        <p className="font-bold font-display text-2xl">{preview.title}</p>
        <p className="text-ink-2">{replies}</p>
      </div>
      {preview.mails.map((mail) => (
        <PreviewedMail
          key={mail.lang}
          mail={mail}
          isOnly={preview.mails.length === 1}
          canUnsubscribe={preview.canUnsubscribe}
          texts={texts}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="step" value="send" pendingText={texts.sending}>
          {texts.send}
        </SubmitButton>
        <SubmitButton name="step" value="change" look="secondary" pendingText={texts.working}>
          {texts.change}
        </SubmitButton>
      </div>
    </>
  );
}

type MailProps = Pick<Props, "texts"> & {
  mail: ShownPreview["mails"][number];
  isOnly: boolean;
  canUnsubscribe: boolean;
};

function PreviewedMail({ mail, isOnly, canUnsubscribe, texts }: MailProps) {
  return (
    <section className="grid gap-2">
      {!isOnly && <h3 className="font-semibold">{mail.readers}</h3>}
      <div className="grid gap-4 rounded-card border border-hairline bg-sunk p-4 sm:p-5">
        <p className="border-hairline border-b pb-3">
          <span className="block text-ink-2 text-sm">{texts.subject}</span>
          <span lang={mail.lang} className="wrap-anywhere font-semibold">
            {mail.subject}
          </span>
        </p>
        {mail.blocks.map((block) => (
          <PreviewedBlock key={`${block.kind} ${block.text}`} block={block} lang={mail.lang} />
        ))}
        {canUnsubscribe && (
          <p className="border-hairline border-t pt-3 text-ink-2 text-sm">{texts.unsubscribe}</p>
        )}
      </div>
    </section>
  );
}

type BlockProps = { block: ShownPreview["mails"][number]["blocks"][number]; lang: string };

function PreviewedBlock({ block, lang }: BlockProps) {
  if (block.kind === "written") return <WrittenText text={block.text} lang={block.lang} />;
  if (block.kind === "text")
    return (
      <p lang={lang} className="wrap-anywhere">
        {block.text}
      </p>
    );
  return (
    <p lang={lang}>
      <span className="inline-block rounded-control border border-control px-4 py-2 font-semibold">
        {block.text}
      </span>
    </p>
  );
}
