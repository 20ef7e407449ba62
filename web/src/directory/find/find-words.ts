import type { AccessFeature, Attendance, PartOfDay, ServiceSort, Weekday } from '../../gql/graphql';

export const weekdayLabels: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

export const partLabels: Readonly<Record<PartOfDay, string>> = {
  MORNING: 'Morning',
  AFTERNOON: 'Afternoon',
  EVENING: 'Evening, from 5pm',
};

export const attendanceLabels: Readonly<Record<Attendance, string>> = {
  VENUE: 'At a venue',
  HOME_VISIT: 'At the person’s home',
  PHONE: 'By telephone',
  ONLINE: 'Online',
};

export const accessLabels: Readonly<Record<AccessFeature, string>> = {
  STEP_FREE: 'Step-free',
  ACCESSIBLE_TOILET: 'Accessible toilet',
  HEARING_LOOP: 'Hearing loop',
  SIGN_LANGUAGE: 'British Sign Language',
  PARKING: 'Blue badge parking',
};

export const sortLabels: Readonly<Record<ServiceSort, string>> = {
  BEST: 'Best match',
  NEAREST: 'Nearest',
  NAME: 'Name',
};

/** How many were found: "12 services", "500 services or more". */
export function foundWords(total: number, isComplete: boolean): string {
  if (total === 0) return 'No service matches';
  const count = total === 1 ? '1 service' : `${total} services`;
  return isComplete ? count : `${count} or more`;
}
