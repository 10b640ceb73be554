"use client";

type Props = {
  /** The path of the event's reflections. */
  path: string;
  quotes: { slug: string; text: string; lang?: string; name: string; label: string }[];
};

/** A client component for its size, like Icon. */
export function QuoteList({ path, quotes }: Props) {
  return (
    <div className="@container">
      <ul className="grid gap-8 @3xl:grid-cols-3">
        {quotes.map(({ slug, text, lang, name, label }) => (
          <li key={slug}>
            <figure className="grid gap-3">
              <blockquote
                lang={lang}
                className="border-ink border-t-3 pt-3 font-display font-semibold text-xl text-balance leading-snug"
              >
                {text}
              </blockquote>
              <figcaption>
                <a
                  href={`${path}/${slug}`}
                  aria-label={label}
                  className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
                >
                  {name}
                </a>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </div>
  );
}
