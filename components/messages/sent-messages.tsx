import { DeliveryCounts } from "@/components/deliveries/delivery-counts";
import { InLanguage } from "@/components/site/in-language";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { WrittenText } from "@/components/ui/text/written-text";
import type { SentMessage } from "@/lib/messages/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";

type Props = {
  locale: Locale;
  messages: SentMessage[];
  timeZone: string;
  audience: (audience: SentMessage["audience"]) => string;
};

/** What was sent, newest first. */
export function SentMessages({ locale, messages, timeZone, audience }: Props) {
  const t = useTranslations("messages.desk");
  if (messages.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <ul className="grid gap-3">
      {messages.map((message) => (
        <Sent
          key={message.id}
          locale={locale}
          message={message}
          to={audience(message.audience)}
          when={formatDateTimeAt(message.sentAt, timeZone, locale)}
        />
      ))}
    </ul>
  );
}

type SentProps = { locale: Locale; message: SentMessage; to: string; when: string };

function Sent({ locale, message, to, when }: SentProps) {
  const t = useTranslations("messages.desk");
  const { people, writtenByName: name } = message;
  const subject = pick(locale, message.subjectEn, message.subjectFr);
  if (!subject) return null;
  const texts = [
    { lang: "en", text: message.textEn },
    { lang: "fr", text: message.textFr },
  ];
  return (
    <Card as="li" className="grid gap-1">
      <h3 className="wrap-anywhere font-semibold">
        <InLanguage locale={locale} text={subject} />
      </h3>
      <p className="text-ink-2">{name ? t("by", { name, when }) : when}</p>
      <p>
        {t("to", { people })} · {to}
      </p>
      {message.counts && (
        <DeliveryCounts label={t("delivery", { subject: subject.text })} counts={message.counts} />
      )}
      <Disclosure summary={t("text")} of={<InLanguage locale={locale} text={subject} />}>
        <div className="grid gap-5">
          {texts.map(
            ({ lang, text }) => text && <WrittenText key={lang} lang={lang} text={text} />,
          )}
        </div>
      </Disclosure>
    </Card>
  );
}
