import type { ReactNode } from "react";
import { MyCalendar } from "@/components/calendar/my-calendar";
import { OwnAddress } from "@/components/people/own-address";
import { ProfileForm } from "@/components/people/profile-form";
import { UnsubscribedTopics } from "@/components/people/unsubscribed-topics";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionButton } from "@/components/ui/form/action-button";
import { Address } from "@/components/ui/text/address";
import type { Person } from "@/lib/kernel/viewer";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { Topic } from "@/lib/platform/mail/topics";
import type { myAnswers, Runs } from "@/lib/rsvps/person-queries";
import { signOutAction } from "@/lib/sign-in/actions";
import { MyAnswers } from "./my-answers";
import { MyDesks } from "./my-desks";

type Props = {
  locale: Locale;
  viewer: Person;
  profile: { handle: string | null; organization: string | null };
  answers: Awaited<ReturnType<typeof myAnswers>>;
  runs: Runs;
  unsubscribed: Topic[];
  /** Absolute. */
  feed: { address: string; version: number };
  /** The viewer's talks, reflections, commitments and open questions. */
  children?: ReactNode;
};

/** The viewer's RSVPs, desks and profile. */
export function Me(props: Props) {
  const { locale, viewer, profile, answers, runs, unsubscribed, feed, children } = props;
  const t = useTranslations("rsvps.me");
  const saving = useTranslations("rsvps.answer");
  const people = useTranslations("people");
  const { upcoming, past } = answers;
  return (
    <Page
      title={viewer.name ? t("title", { name: viewer.name }) : t("titleNoName")}
      lead={t.rich("signedInAs", { address: () => <Address>{viewer.email}</Address> })}
    >
      <Section id="upcoming" title={t("upcoming")}>
        {upcoming.length > 0 ? (
          <MyAnswers locale={locale} answers={upcoming} />
        ) : (
          <EmptyState action={<ButtonLink href={`/${locale}`}>{t("findNight")}</ButtonLink>}>
            {t("noUpcoming")}
          </EmptyState>
        )}
      </Section>
      {children}
      <MyDesks locale={locale} viewer={viewer} runs={runs} />
      {past.length > 0 && (
        <Section id="past" title={t("past")}>
          <MyAnswers locale={locale} answers={past} past />
        </Section>
      )}
      <MyCalendar {...feed} />
      <Section id="profile" title={t("profile")}>
        <ProfileForm
          values={{ ...profile, name: viewer.name, locale: viewer.locale ?? locale }}
          languages={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          texts={{
            language: t("languageLabel"),
            name: t("nameLabel"),
            nameHint: t("nameHint"),
            handle: people("profile.handle"),
            handleHint: people("profile.handleHint"),
            organization: people("profile.organization"),
            organizationHint: people("profile.organizationHint"),
            save: t("saveName"),
            saving: saving("saving"),
            saved: saving("saved"),
          }}
        />
        {profile.handle && (
          <p className="mt-6">
            <a href={`/${locale}/people/${profile.handle}`} className="link">
              {people("profile.page", { handle: profile.handle })}
            </a>
          </p>
        )}
      </Section>
      <OwnAddress address={viewer.email} />
      <UnsubscribedTopics topics={unsubscribed} />
      <div className="max-w-md border-hairline border-t pt-8">
        <ActionButton
          action={signOutAction}
          look="secondary"
          className="justify-self-start"
          pendingText={people("signingOut")}
        >
          {people("signOut")}
        </ActionButton>
      </div>
    </Page>
  );
}
