import { Card } from "@/components/ui/card";
import { ActionButton } from "@/components/ui/form/action-button";
import { fillLineUpAction } from "@/lib/line-ups/actions";
import { filledTemplate } from "@/lib/line-ups/rules";
import { TEMPLATES } from "@/lib/line-ups/schema";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { DeskSlot } from "@/lib/slots/line-up-queries";
import { schedule } from "@/lib/slots/rules";
import { useDuration } from "./duration";

type Props = {
  meetupId: string;
  formKey: string;
  /** The accepted ones, which take the first places. */
  talks: readonly DeskSlot[];
};

/** An evening laid out at once, with places that wait for their talks. */
export function Templates({ meetupId, formKey, talks }: Props) {
  const t = useTranslations("lineUps.templates");
  const duration = useDuration();
  const start = new Date(0);
  return (
    <section aria-labelledby="templates" className="grid gap-4">
      <h2 id="templates" className="text-xl">
        {t("title")}
      </h2>
      <p className="max-w-text text-ink-2">{t("lead")}</p>
      <ul className="grid gap-3">
        {TEMPLATES.map((template) => {
          const end = schedule(filledTemplate(template, talks), start).at(-1)?.endsAt ?? start;
          return (
            <Card
              key={template}
              as="li"
              className="flex flex-wrap items-center justify-between gap-3"
            >
              <div className="grid gap-1">
                <h3 className="font-semibold">{t(`names.${template}`)}</h3>
                <p className="text-ink-2 text-sm">
                  {t(`parts.${template}`)} · {duration(end.getTime() / 1000)}
                </p>
              </div>
              <ActionButton
                action={fillLineUpAction}
                fields={{ meetupId, key: formKey, template }}
                name={t("use-named", { name: t(`names.${template}`) })}
                look="secondary"
                pendingText={t("working")}
              >
                {t("use")}
              </ActionButton>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
