import { Section } from "@/components/site/section";
import { ActionButton } from "@/components/ui/form/action-button";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { Topic } from "@/lib/platform/mail/topics";
import { resubscribeToAction } from "@/lib/unsubscribes/actions";

/** What the signed-in person no longer gets by mail; nothing as long as they get everything. */
export function UnsubscribedTopics({ topics }: { topics: Topic[] }) {
  const t = useTranslations("people.unsubscribe");
  if (topics.length === 0) return null;
  return (
    <Section id="unsubscribed" title={t("mineTitle")}>
      <ul className="grid max-w-text gap-5">
        {topics.map((topic) => {
          const name = t(`topics.${topic}`);
          return (
            <li key={topic} className="grid justify-items-start gap-2">
              <p className="first-letter:uppercase">{name}</p>
              <ActionButton
                action={resubscribeToAction}
                fields={{ topic }}
                name={t("turnOnTopic", { topic: name })}
                pendingText={t("turningOn")}
              >
                {t("turnOn")}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
