"use client";

import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

type Props = {
  address: string;
  texts: Record<"program" | "google" | "address" | "copy" | "copied", string>;
};

/** A client component for its size, like Icon. */
export function SubscribeLinks({ address, texts }: Props) {
  // Programs that know the scheme subscribe instead of importing once.
  const webcal = address.replace(/^https?:/, "webcal:");
  const google = `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={webcal} icon="calendar">
          {texts.program}
        </ButtonLink>
        <ButtonLink href={google} target="_blank" rel="noopener nofollow" icon="external">
          {texts.google}
        </ButtonLink>
      </div>
      <p className="text-ink-2 text-sm">{texts.address}</p>
      <p className="select-all break-all font-mono text-sm">{address}</p>
      <CopyButton text={address} copiedText={texts.copied}>
        {texts.copy}
      </CopyButton>
    </div>
  );
}
