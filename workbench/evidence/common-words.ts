/** What inboxes and accounts are called that are no one person's, and words of servers: in an address they name nobody. */
export const COMMON: readonly string[] = (
  'abc account accounts admin administrator agent all anonymous api app apps author authors bot business client clients company contact course courses customer customers demo dev developer education elearning '
  + 'employee employees event events example finance group guest hello help helpdesk home hook hooks hrm info inbox learn learner learners learning mail manager marketing me member members msg name news newsletter '
  + 'nobody none noreply office person postmaster prod production pupil pupils qa reply report reports result results root sales sample school security server service services shop somebody someone staff '
  + 'staging student students study support system teacher teachers team tech test tester testing tests trainee trainer training user username users web webhook webhooks webmaster work www you your'
).split(' ');
