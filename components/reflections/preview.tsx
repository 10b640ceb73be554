"use client";

import { useEffect, useRef } from "react";
import { Prose } from "@/components/ui/text/prose";
import { type MarkdownTree, treeToReact } from "@/lib/platform/markdown/tree";
import type { Preview as Previewed } from "@/lib/reflections/queries";

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
  return (
    <div lang={lang} className="grid min-w-0 gap-5 wrap-anywhere">
      {title && <p className="font-reading text-2xl leading-snug">{title}</p>}
      <p className="font-reading text-xl leading-snug">{stayed}</p>
      <Written tree={preview.opening} />
      <Points title={texts.takeaways} points={preview.takeaways} />
      <Points title={texts.observations} points={preview.observations} />
      <Points title={texts.nextTime} points={preview.nextTime} />
      <Written tree={preview.closing} />
    </div>
  );
}

function Written({ tree }: { tree: MarkdownTree[] }) {
  return tree.length > 0 && <Prose reading>{treeToReact(tree)}</Prose>;
}

function Points({ title, points }: { title: string; points: string[] }) {
  if (points.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-lg">{title}</h3>
      <ul className="grid list-disc gap-2 pl-6 font-reading text-lg leading-relaxed">
        {points.map((point, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points may be equal, and never move
          <li key={at} className="whitespace-pre-line">
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}
