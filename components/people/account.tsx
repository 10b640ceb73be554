import { AccountLink } from "@/components/site/account-link";
import type { Person } from "@/lib/kernel/viewer";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { viewer: Person | null; locale: Locale; path: string };

/** In the header: the signed-in person, or a sign-in link that returns to this page. */
export async function Account({ viewer, locale, path }: Props) {
  const t = await getTranslations({ locale, namespace: "people" });
  const back = path.startsWith("/sign-in") || path === "/" ? "" : `?to=${encodeURIComponent(path)}`;
  return (
    <AccountLink
      signIn={{ href: `/${locale}/sign-in${back}`, text: t("signIn.title") }}
      person={viewer && { href: `/${locale}/me`, text: viewer.name ?? t("me") }}
    />
  );
}
