import { Avatar } from "@/components/ui/avatar";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownPerson } from "@/lib/snapshot/coming-queries";

type Props = {
  seats: number;
  /** Attendees whose names the reader may see. */
  people: ShownPerson[];
};

export function WhoIsComing({ seats, people }: Props) {
  const t = useTranslations("nights.town");
  const others = Math.max(0, seats - people.length);
  return (
    <div className="grid gap-4">
      <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {people.map(({ name, handle, organization }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a name, and rows have no state
          <li key={`${name} ${at}`} className="flex min-w-0 items-center gap-2.5">
            <Avatar name={name} size="small" />
            <span className="min-w-0">
              {name}
              {handle && <span className="text-ink-2"> {handle}</span>}
              {organization && <span className="text-ink-2 text-sm"> {organization}</span>}
            </span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="text-ink-2">{t("others", { count: others })}</p>}
      <p className="text-ink-2 text-sm">{t("private")}</p>
    </div>
  );
}
