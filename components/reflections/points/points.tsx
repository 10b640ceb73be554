import { Section } from "@/components/site/section";
import { LinkedText } from "@/components/ui/text/linked-text";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { ShownPoint } from "@/lib/reflections/queries";

type Props = {
  id: string;
  title: string;
  points: ShownPoint[];
  lang?: string;
  links: SiteLinks;
  /** The reflection's. */
  path: string;
  /** The event's, where a point can be taken on or asked about; null where nothing can be. */
  make: string | null;
};

const linkClass =
  "inline-flex min-h-target items-center text-link underline-offset-4 hover:underline";

/** Each point has an anchor here, and a page of its own to be linked to, quoted and liked. */
export function Points({ id, title, points, lang, links, path, make }: Props) {
  const t = useTranslations("points");
  if (points.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="grid max-w-text gap-3">
        {points.map((point, at) => (
          <li key={point.id} id={`point-${point.id}`} className="grid scroll-mt-4">
            <p
              lang={lang}
              className="whitespace-pre-line border-hairline border-l-3 pl-4 font-reading text-lg leading-relaxed"
            >
              <LinkedText text={point.text} links={links} />
            </p>
            <p className="flex flex-wrap gap-x-4 pl-4.75 text-sm">
              <a
                href={`${path}/points/${point.id}`}
                aria-label={t("open-label", { list: title, number: at + 1, count: point.likes })}
                className={linkClass}
              >
                {t("open", { count: point.likes })}
              </a>
              {make && <Made {...{ make, point }} row={`${title} ${at + 1}`} />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type MadeProps = { make: string; point: ShownPoint; row: string };

/** What can be made of a point, or the question that was. */
function Made({ make, point, row }: MadeProps) {
  const takeOn = useTranslations("commitments")("make");
  const t = useTranslations("openQuestions");
  const [asked] = point.asked;
  const ask = t(asked ? "was-asked" : "ask-about");
  return (
    <>
      <a
        href={`${make}/commitments/new?point=${point.id}`}
        aria-label={`${takeOn} ${row}`}
        className={linkClass}
      >
        {takeOn}
      </a>
      <a
        href={asked ? `${make}/questions/${asked.slug}` : `${make}/questions/new?point=${point.id}`}
        aria-label={`${ask} ${row}`}
        className={linkClass}
      >
        {ask}
      </a>
    </>
  );
}
