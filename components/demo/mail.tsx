import { Page } from "@/components/site/page";
import { KeyValues } from "@/components/ui/text/key-values";
import type { StoredMail } from "@/lib/demo/inbox-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; mail: StoredMail };

/** A mail of the demo: its HTML in a frame, its text with working links, its calendar part. */
export async function Mail({ locale, mail }: Props) {
  const t = await getTranslations({ locale, namespace: "demo.inbox" });
  const rows = [
    { key: "from", term: t("from"), value: mail.from },
    { key: "to", term: t("to"), value: mail.to },
  ];
  return (
    <Page title={mail.subject} width="text" back={{ href: "/dev/mail", text: t("back") }}>
      <KeyValues items={rows} />
      <section className="grid gap-3">
        <h2 className="text-xl">{t("text")}</h2>
        <pre className="whitespace-pre-wrap wrap-anywhere rounded-card border border-hairline bg-card p-4 font-text">
          <Linked text={mail.text} />
        </pre>
      </section>
      <section className="grid gap-3">
        <h2 className="text-xl">{t("html")}</h2>
        <iframe
          title={t("html")}
          sandbox="allow-top-navigation-by-user-activation"
          srcDoc={mail.html.replaceAll("<a ", '<a target="_top" ')}
          className="h-[42rem] w-full rounded-card border border-hairline bg-card"
        />
      </section>
      {mail.calendar ? (
        <section className="grid gap-3">
          <h2 className="text-xl">{t("calendar")}</h2>
          <pre className="overflow-x-auto rounded-card border border-hairline bg-card p-4 font-mono text-sm">
            {mail.calendar}
          </pre>
        </section>
      ) : null}
    </Page>
  );
}

function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith("http") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change
      <a key={index} href={part} className="text-link underline">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
