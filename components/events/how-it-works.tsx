import { Section } from "@/components/site/section";
import { useTranslations } from "@/lib/platform/i18n/translations";

const STEPS = ["one", "two", "three"] as const;

export function HowItWorks() {
  const t = useTranslations("nights.how");
  return (
    <Section id="how" title={t("title")}>
      <ol className="steps">
        {STEPS.map((step, at) => (
          <li key={step}>
            <span aria-hidden="true">{at + 1}</span>
            <div>
              <h3>{t(`steps.${step}.title`)}</h3>
              <p>{t(`steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
