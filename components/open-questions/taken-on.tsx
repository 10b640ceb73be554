import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import type { WholeQuestion } from "@/lib/open-questions/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { path: string; commitments: WholeQuestion["commitments"] };

/** The commitments that were made from a question. */
export function TakenOn({ path, commitments }: Props) {
  const [t, states] = [useTranslations("openQuestions"), useTranslations("commitments.state")];
  const locale = useLocale();
  if (commitments.length === 0) return null;
  return (
    <Section id="taken-on" title={t("taken-on")}>
      <ul className="grid gap-2">
        {commitments.map(({ slug, text, locale: written, state }) => (
          <li key={slug} className="wrap-anywhere">
            <a
              href={`${path}/commitments/${slug}`}
              lang={foreign(written, locale)}
              className="link"
            >
              {text}
            </a>{" "}
            <Badge tone={state === "done" ? "ok" : "neutral"}>{states(state)}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
