import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import type { whoIsComing } from "@/lib/rsvps/coming-queries";

type Props = { coming: Awaited<ReturnType<typeof whoIsComing>>; isOver: boolean };

/** How many, and by name only those who said so. */
export function WhoIsComing({ coming, isOver }: Props) {
  const t = useTranslations("nights.town");
  const { seats, people, others } = coming;
  return (
    <div className="grid gap-4">
      <p>{t(isOver ? "seatsThen" : "seats", { count: seats })}</p>
      {people.length > 0 && (
        <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {people.map(({ name, organization }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and rows keep nothing
            <li key={`${name} ${at}`} className="flex min-w-0 items-center gap-2.5">
              <Avatar name={name} size="small" />
              <span className="min-w-0">
                {name}
                {organization && <span className="text-ink-2 text-sm"> {organization}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && others > 0 && (
        <p className="text-ink-2">{t("others", { count: others })}</p>
      )}
      {seats > 0 && <p className="text-ink-2 text-sm">{t("private")}</p>}
    </div>
  );
}
