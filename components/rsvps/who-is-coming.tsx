import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { whoIsComing } from "@/lib/rsvps/queries";

type Props = { who: Awaited<ReturnType<typeof whoIsComing>> };

/** Only those who said so, by name; everybody else is counted. The page gives it its heading. */
export function WhoIsComing({ who }: Props) {
  const t = useTranslations("rsvps.who");
  return (
    <div className="grid gap-4">
      <p>
        {t("total", { count: who.seats })}{" "}
        {who.waitlisted > 0 && t("waitlisted", { count: who.waitlisted })}
      </p>
      {who.people.length > 0 && (
        <ul className="grid gap-3 sm:grid-cols-2">
          {who.people.map(({ id, name, organization }) => (
            <li key={id} className="flex items-center gap-3">
              <Avatar name={name} />
              <span className="min-w-0">
                <span className="wrap-anywhere block font-semibold">{name}</span>
                {organization && (
                  <span className="wrap-anywhere block text-ink-2 text-sm">{organization}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {who.people.length > 0 && who.others > 0 && (
        <p className="text-ink-2">{t("others", { count: who.others })}</p>
      )}
      {who.people.length === 0 && who.seats > 0 && <p className="text-ink-2">{t("none")}</p>}
    </div>
  );
}
