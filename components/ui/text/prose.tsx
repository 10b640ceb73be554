import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = {
  children: ReactNode;
  lang?: string /** Reflections are set in the reading face. */;
  reading?: boolean;
};

/** Typography for rendered Markdown. */
export function Prose({ children, lang, reading }: Props) {
  return (
    <div
      lang={lang}
      className={cx(
        "max-w-text [&>*+*]:mt-4",
        "[&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6 [&_li+li]:mt-1",
        "[&_blockquote]:border-control [&_blockquote]:border-l-3 [&_blockquote]:pl-4 [&_blockquote]:text-ink-2",
        "[&_h2]:text-xl [&_h3]:text-lg [&_h4]:text-base [&>*+h2]:mt-8 [&>*+h3]:mt-6",
        "[&_pre]:overflow-x-auto [&_pre]:rounded-small [&_pre]:bg-sunk [&_pre]:p-3 [&_code]:font-mono [&_code]:text-sm",
        "[&_hr]:border-hairline [&_table]:block [&_table]:overflow-x-auto [&_td]:border [&_td]:border-hairline [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-hairline [&_th]:px-2 [&_th]:py-1",
        reading && "font-reading text-lg leading-relaxed",
      )}
    >
      {children}
    </div>
  );
}
