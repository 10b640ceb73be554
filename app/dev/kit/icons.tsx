"use client";

import { Icon, iconNames } from "@/components/ui/icon";

export function Icons() {
  return (
    <div className="flex flex-wrap gap-3">
      {iconNames.map((name) => (
        <Icon key={name} name={name} size={24} />
      ))}
    </div>
  );
}
