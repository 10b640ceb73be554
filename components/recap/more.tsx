import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  /** Where all of them are. */
  href: string;
  /** Of one place. */
  items: readonly { ofCity: number }[];
};

/** How many more there are of a place than are shown. */
export function More({ href, items }: Props) {
  const t = useTranslations("recap");
  const count = (items[0]?.ofCity ?? 0) - items.length;
  return (
    count > 0 && (
      <a href={href} className="link inline-flex min-h-target items-center text-sm">
        {t("more", { count })}
      </a>
    )
  );
}
