import { PhoneLink } from "@/components/ui/links/phone-link";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { hosts: { id: string; name: string | null; phone: string | null }[] };

/** Whom organizers call on the night. */
export function HostPhones({ hosts }: Props) {
  const [t, names] = [useTranslations("desk.uncounted"), useTranslations("meetups.hosts")];
  if (hosts.length === 0) return <p className="text-ink-2">{t("noHost")}</p>;
  return (
    <ul>
      {hosts.map(({ id, name, phone }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3">
          <span className="wrap-anywhere">{name ?? names("unnamed")}</span>
          {phone ? <PhoneLink phone={phone} /> : <span className="text-ink-2">{t("noPhone")}</span>}
        </li>
      ))}
    </ul>
  );
}
