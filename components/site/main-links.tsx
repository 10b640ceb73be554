import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  locale: Locale;
  /** The page's path without its language, with its query. */
  path: string;
  className?: string;
  /** Each is on the page once. */
  place: "top" | "bottom";
};

/** Next to the logo, and on a phone, where there is no room, in the footer. */
export async function MainLinks({ locale, path, className, place }: Props) {
  const t = await getTranslations({ locale, namespace: "site.header" });
  const page = path.split("?")[0] ?? "/";
  const links = [
    { path: "/", text: t("nights") },
    { path: "/start", text: t("start") },
  ];
  return (
    <nav aria-label={t(place === "top" ? "nav" : "nav-bottom")} className={className}>
      <ul className="-mx-2 flex gap-1">
        {links.map((link) => (
          <li key={link.path}>
            <a
              href={link.path === "/" ? `/${locale}` : `/${locale}${link.path}`}
              aria-current={page === link.path ? "page" : undefined}
              className="nav-link"
            >
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
