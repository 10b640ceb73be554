import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { MAIN_ID } from "./skip-link";

type Props = {
  /** The page's one h1. */
  title: ReactNode;
  /** The title's language if it differs from the page's. */
  titleLang?: string;
  /** "display" for an event or a city, "plain" for work. */
  size?: "display" | "plain";
  /** "reading" if the title is a person's sentence. */
  face?: "display" | "reading";
  /** A link to the parent page. */
  back?: { href: string; text: string; lang?: string };
  /** Above the title, such as a strip or a badge. */
  above?: ReactNode;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** "text" limits the line length; "column" does the same, left-aligned under tabs. */
  width?: "page" | "text" | "column";
  children: ReactNode;
};

/** Longer titles are set smaller: on a phone they would fill the screen. */
const LONG = 40;

/** The content between header and footer. Headings are h1 (here), h2 (Section), h3. */
export function Page(props: Props) {
  const { title, titleLang, size = "plain", face, back, above, lead, width = "page" } = props;
  const isLong = typeof title === "string" && title.length > LONG;
  return (
    <main id={MAIN_ID} tabIndex={-1} className={cx("page", width === "text" && "page-text")}>
      {back && (
        <a
          href={back.href}
          className={cx(
            "-mt-3 mb-2 inline-flex min-h-target max-w-full items-center gap-1.5 text-link hover:underline",
            // Above a city it names the event.
            size !== "display" && "no-print",
          )}
        >
          <Icon name="arrow-left" size={18} className="print:hidden" />
          <span lang={back.lang} className="truncate">
            {back.text}
          </span>
        </a>
      )}
      {above && <div className="mb-4 sm:mb-6">{above}</div>}
      <h1
        {...(titleLang && { lang: titleLang })}
        className={cx(
          size === "display" && "font-extrabold",
          size === "display" && !isLong ? "text-4xl" : "text-3xl",
          face === "reading" && "font-reading font-semibold leading-tight",
        )}
      >
        {title}
      </h1>
      {lead && <div className="page-lead">{lead}</div>}
      <div className={cx("page-body", width === "column" && "max-w-text")}>{props.children}</div>
    </main>
  );
}
