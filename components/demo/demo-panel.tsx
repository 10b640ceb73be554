"use client";

import type { ComponentProps } from "react";
import { Icon } from "@/components/ui/icon";
import { type DemoChoices, DemoForm } from "./demo-form";

type Props = {
  path: string;
  /** The demo clock's reading. */
  clock: string;
  persona: DemoChoices;
  position: DemoChoices;
  texts: Record<"badge" | "short" | "open" | "lead" | "people" | "clock" | "mail" | "kit", string>;
};

export function DemoPanel({ path, clock, persona, position, texts }: Props) {
  return (
    <details className="border-hairline border-t bg-warn-ground text-ink">
      <summary className="mx-auto flex min-h-target max-w-page cursor-pointer items-center gap-x-3 px-4 py-1 text-sm sm:px-6">
        <span className="rounded-pill border border-warn px-2 font-semibold text-warn">
          {texts.badge}
        </span>
        <span className="min-w-0 leading-tight">{texts.short}</span>
        <span className="max-lg:hidden">{clock}</span>
        <span className="text-link underline max-sm:hidden">{texts.open}</span>
        <Icon name="chevron-down" className="ml-auto sm:hidden" />
      </summary>
      <div className="mx-auto grid max-w-page gap-5 px-4 pt-2 pb-5 sm:px-6">
        <p className="max-w-text text-sm">{texts.lead}</p>
        <p className="text-sm lg:hidden">{clock}</p>
        <Choices id="demo-people" title={texts.people} what="persona" back={path} {...persona} />
        <Choices id="demo-clock" title={texts.clock} what="position" back={path} {...position} />
        <p className="flex flex-wrap gap-x-6">
          <a className="link" href="/dev/mail">
            {texts.mail}
          </a>
          <a className="link" href="/dev/kit">
            {texts.kit}
          </a>
        </p>
      </div>
    </details>
  );
}

function Choices({
  id,
  title,
  ...form
}: ComponentProps<typeof DemoForm> & { id: string; title: string }) {
  return (
    <section className="grid gap-2" aria-labelledby={id}>
      <h2 id={id} className="text-base">
        {title}
      </h2>
      <DemoForm {...form} />
    </section>
  );
}
