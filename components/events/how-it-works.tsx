import { useTranslations } from "next-intl";
import { Section } from "@/components/site/section";

const STEPS = ["one", "two", "three"] as const;

export function HowItWorks() {
  const t = useTranslations("nights.how");
  return (
    <Section id="how" title={t("title")}>
      <ol className="grid gap-6 md:grid-cols-3">
        {STEPS.map((step, at) => (
          <li key={step} className="grid grid-cols-[auto_1fr] gap-x-4 border-ink border-t-3 pt-3">
            <span aria-hidden="true" className="font-mono font-semibold text-2xl text-ink-2">
              {at + 1}
            </span>
            <div>
              <h3 className="text-lg">{t(`steps.${step}.title`)}</h3>
              <p className="mt-1 text-ink-2">{t(`steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
