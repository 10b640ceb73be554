import { Section } from "@/components/site/section";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { Steps } from "./steps";

const STEPS = ["one", "two", "three"] as const;

export function HowItWorks() {
  const t = useTranslations("nights.how");
  return (
    <Section id="how" title={t("title")}>
      <Steps
        steps={STEPS.map((step) => ({
          title: t(`steps.${step}.title`),
          text: t(`steps.${step}.text`),
        }))}
      />
    </Section>
  );
}
