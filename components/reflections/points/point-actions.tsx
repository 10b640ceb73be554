import { useLocale } from "next-intl";
import { ownersText } from "@/components/commitments/owners";
import { ownersShown } from "@/lib/commitments/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownPoint } from "@/lib/reflections/queries";

export const pointLink =
  "inline-flex min-h-target items-center text-link underline-offset-4 hover:underline";

type Props = {
  /** The event's path. */
  make: string;
  point: ShownPoint;
  /** Which of several points: "Takeaways 2". */
  row?: string;
  /** The questions that were made from it are listed beside it. */
  hasQuestions?: boolean;
};

const labelOf = (text: string, row: string | undefined) => (row ? `${text} ${row}` : undefined);

/** Who took a point on, and what else can be made of it. */
export function PointActions({ make, point, row, hasQuestions }: Props) {
  const takeOn = useTranslations("commitments")("make");
  const t = useTranslations("openQuestions");
  const [asked] = point.asked;
  const ask = t(asked ? "was-asked" : "ask-about");
  return (
    <>
      <TakenOn {...{ make, point, row }} />
      <a
        href={`${make}/commitments/new?point=${point.id}`}
        aria-label={labelOf(takeOn, row)}
        className={pointLink}
      >
        {takeOn}
      </a>
      {!(asked && hasQuestions) && (
        <a
          href={
            asked ? `${make}/questions/${asked.slug}` : `${make}/questions/new?point=${point.id}`
          }
          aria-label={labelOf(ask, row)}
          className={pointLink}
        >
          {ask}
        </a>
      )}
    </>
  );
}

/** Others may take it on, too. */
function TakenOn({ make, point, row }: Props) {
  const t = useTranslations("commitments");
  const locale = useLocale();
  return point.takenOn.map(({ slug, state, owners }) => {
    const who = ownersText(t, ownersShown(owners), locale);
    const says = t(state === "done" ? "taken-on.done" : "taken-on.open", {
      who: who || t("taken-on.somebody"),
      count: Math.max(owners.length, 1),
    });
    return (
      <a
        key={slug}
        href={`${make}/commitments/${slug}`}
        aria-label={labelOf(says, row)}
        className={pointLink}
      >
        {says}
      </a>
    );
  });
}
