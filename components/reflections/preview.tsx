"use client";

import { useEffect, useRef } from "react";
import { LinkedText } from "@/components/ui/text/linked-text";
import { Prose } from "@/components/ui/text/prose";
import { type MarkdownTree, treeToReact } from "@/lib/platform/markdown/tree";
import type { Preview as Previewed } from "@/lib/reflections/queries";
import { PointList } from "./points/point-list";

type Texts = {
  title: string;
  lead: string;
  takeaways: string;
  observations: string;
  nextTime: string;
};

/** What was typed, as its page will show it. Takes the focus, so that it is in sight. */
export function Preview({ preview, texts }: { preview: Previewed; texts: Texts }) {
  const section = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each preview takes the focus once
  useEffect(() => section.current?.focus(), [preview]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="preview-title"
      className="grid gap-5 rounded-card border border-hairline bg-card p-4 sm:p-6"
    >
      <div>
        <h2 id="preview-title" className="text-base">
          {texts.title}
        </h2>
        <p className="text-ink-2 text-sm">{texts.lead}</p>
      </div>
      <PreviewedTexts preview={preview} texts={texts} />
    </section>
  );
}

type PreviewedProps = {
  preview: Previewed;
  texts: Pick<Texts, "takeaways" | "observations" | "nextTime">;
};

export function PreviewedTexts({ preview, texts }: PreviewedProps) {
  const { language: lang, title, stayed } = preview;
  const links = new Map(preview.links);
  return (
    <div lang={lang} className="grid min-w-0 gap-5 wrap-anywhere">
      {title && <p className="font-reading text-2xl leading-snug">{title}</p>}
      <p className="font-reading text-xl leading-snug">
        <LinkedText text={stayed} links={links} />
      </p>
      <Written tree={preview.opening} />
      <PointList title={texts.takeaways} points={preview.takeaways} links={links} />
      <PointList title={texts.observations} points={preview.observations} links={links} />
      <PointList title={texts.nextTime} points={preview.nextTime} links={links} />
      <Written tree={preview.closing} />
    </div>
  );
}

function Written({ tree }: { tree: MarkdownTree[] }) {
  return tree.length > 0 && <Prose reading>{treeToReact(tree)}</Prose>;
}
