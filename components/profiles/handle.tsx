import { useLocale } from "next-intl";

/** Leads to somebody's page. */
export function Handle({ handle }: { handle: string }) {
  const locale = useLocale();
  return (
    <a href={`/${locale}/people/${handle}`} className="link">
      @{handle}
    </a>
  );
}
