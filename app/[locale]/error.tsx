"use client";

import { useParams } from "next/navigation";
import { FallbackError } from "@/components/site/fallback-error";

/** Keeps the header, and offers to retry or go home. */
export default function ErrorPage({ error }: { error: Error }) {
  const { locale } = useParams<{ locale: string }>();
  return <FallbackError locale={locale === "fr" ? "fr" : "en"} error={error} />;
}
