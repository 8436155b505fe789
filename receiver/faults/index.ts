/** Every fault, one file each. */
import { distance } from 'fastest-levenshtein';
import type { Fault } from '../fault.ts';
import { fault as accountIdNotStored } from './account-id-not-stored.ts';
import { fault as allowHeadersAuthorizationOnly } from './allow-headers-authorization-only.ts';
import { fault as allowHeadersEmpty } from './allow-headers-empty.ts';
import { fault as allowHeadersMissing } from './allow-headers-missing.ts';
import { fault as allowHeadersQuoted } from './allow-headers-quoted.ts';
import { fault as allowHeadersSemicolons } from './allow-headers-semicolons.ts';
import { fault as allowHeadersWithoutComma } from './allow-headers-without-comma.ts';
import { fault as allowMethodsGetOnly } from './allow-methods-get-only.ts';
import { fault as allowMethodsMalformed } from './allow-methods-malformed.ts';
import { fault as allowOriginCommaList } from './allow-origin-comma-list.ts';
import { fault as allowOriginHttp } from './allow-origin-http.ts';
import { fault as allowOriginMissing } from './allow-origin-missing.ts';
import { fault as allowOriginOther } from './allow-origin-other.ts';
import { fault as allowOriginPort } from './allow-origin-port.ts';
import { fault as allowOriginSpaceList } from './allow-origin-space-list.ts';
import { fault as allowOriginTrailingSlash } from './allow-origin-trailing-slash.ts';
import { fault as allowOriginTwice } from './allow-origin-twice.ts';
import { fault as allowOriginTwoWildcards } from './allow-origin-two-wildcards.ts';
import { fault as allowOriginUpperCase } from './allow-origin-upper-case.ts';
import { fault as allowOriginWithoutScheme } from './allow-origin-without-scheme.ts';
import { fault as answers200StoresNothing } from './answers-200-stores-nothing.ts';
import { fault as blockedWordInUrl } from './blocked-word-in-url.ts';
import { fault as botWallAs200 } from './bot-wall-as-200.ts';
import { fault as cacheableAnswerWithoutVary } from './cacheable-answer-without-vary.ts';
import { fault as charsetRefused } from './charset-refused.ts';
import { fault as cloudeventsHandshake } from './cloudevents-handshake.ts';
import { fault as controlCharacters500 } from './control-characters-500.ts';
import { fault as courseIdHexOnly } from './course-id-hex-only.ts';
import { fault as courseUnknown404 } from './course-unknown-404.ts';
import { fault as dateNotADate200 } from './date-not-a-date-200.ts';
import { fault as dateNotADate302 } from './date-not-a-date-302.ts';
import { fault as deepNesting500 } from './deep-nesting-500.ts';
import { fault as errorInside200 } from './error-inside-200.ts';
import { fault as errorsWithStackTrace } from './errors-with-stack-trace.ts';
import { fault as errorsWithoutCors } from './errors-without-cors.ts';
import { fault as failedRefused } from './failed-refused.ts';
import { fault as formBodiesTaken } from './form-bodies-taken.ts';
import { fault as get500 } from './get-500.ts';
import { fault as htmlAsJson } from './html-as-json.ts';
import { fault as javascriptAnswer } from './javascript-answer.ts';
import { fault as jsonAsHtml } from './json-as-html.ts';
import { fault as jsonBroken } from './json-broken.ts';
import { fault as jsonEmpty } from './json-empty.ts';
import { fault as keyOrderFixed } from './key-order-fixed.ts';
import { fault as keyOrderNotStored } from './key-order-not-stored.ts';
import { fault as lastWriteWins } from './last-write-wins.ts';
import { fault as learner50Characters } from './learner-50-characters.ts';
import { fault as learnerApostrophe500 } from './learner-apostrophe-500.ts';
import { fault as learnerAsciiOnly } from './learner-ascii-only.ts';
import { fault as learnerCutOff } from './learner-cut-off.ts';
import { fault as learnerEmailOnly } from './learner-email-only.ts';
import { fault as learnerLowerCaseOnly } from './learner-lower-case-only.ts';
import { fault as learnerWithoutPlus } from './learner-without-plus.ts';
import { fault as loginPageAs200 } from './login-page-as-200.ts';
import { fault as maxAge24Hours } from './max-age-24-hours.ts';
import { fault as maxAgeMissing } from './max-age-missing.ts';
import { fault as missingField200 } from './missing-field-200.ts';
import { fault as missingField500 } from './missing-field-500.ts';
import { fault as newFieldNotStored } from './new-field-not-stored.ts';
import { fault as newFieldRefused } from './new-field-refused.ts';
import { fault as notJson200 } from './not-json-200.ts';
import { fault as notJson500 } from './not-json-500.ts';
import { fault as notJsonUnanswered } from './not-json-unanswered.ts';
import { fault as nullStoredAsZero } from './null-stored-as-zero.ts';
import { fault as olderResult409 } from './older-result-409.ts';
import { fault as onlyAuthoringAllowed } from './only-authoring-allowed.ts';
import { fault as onlyPublishedAllowed } from './only-published-allowed.ts';
import { fault as options301 } from './options-301.ts';
import { fault as options302 } from './options-302.ts';
import { fault as options302Login } from './options-302-login.ts';
import { fault as options307 } from './options-307.ts';
import { fault as options308 } from './options-308.ts';
import { fault as options401Basic } from './options-401-basic.ts';
import { fault as options401Bearer } from './options-401-bearer.ts';
import { fault as options403 } from './options-403.ts';
import { fault as options403Challenge } from './options-403-challenge.ts';
import { fault as options403OneOrigin } from './options-403-one-origin.ts';
import { fault as options404 } from './options-404.ts';
import { fault as options405 } from './options-405.ts';
import { fault as options500 } from './options-500.ts';
import { fault as optionsHang } from './options-hang.ts';
import { fault as optionsWithoutAllowOrigin } from './options-without-allow-origin.ts';
import { fault as originDotsUnescaped } from './origin-dots-unescaped.ts';
import { fault as originHttpAllowed } from './origin-http-allowed.ts';
import { fault as originNullAllowed } from './origin-null-allowed.ts';
import { fault as originPrefixCompared } from './origin-prefix-compared.ts';
import { fault as originReflected } from './origin-reflected.ts';
import { fault as originReflectedWithCredentials } from './origin-reflected-with-credentials.ts';
import { fault as originSuffixCompared } from './origin-suffix-compared.ts';
import { fault as originWildcard } from './origin-wildcard.ts';
import { fault as otherMethods200 } from './other-methods-200.ts';
import { fault as ownNames500 } from './own-names-500.ts';
import { fault as pageAs200 } from './page-as-200.ts';
import { fault as post201 } from './post-201.ts';
import { fault as post202 } from './post-202.ts';
import { fault as post204 } from './post-204.ts';
import { fault as post206 } from './post-206.ts';
import { fault as post301 } from './post-301.ts';
import { fault as post302 } from './post-302.ts';
import { fault as post303 } from './post-303.ts';
import { fault as post307OtherHost } from './post-307-other-host.ts';
import { fault as post307SameHost } from './post-307-same-host.ts';
import { fault as post400 } from './post-400.ts';
import { fault as post401 } from './post-401.ts';
import { fault as post403 } from './post-403.ts';
import { fault as post403Csrf } from './post-403-csrf.ts';
import { fault as post403OneOrigin } from './post-403-one-origin.ts';
import { fault as post404 } from './post-404.ts';
import { fault as post419Csrf } from './post-419-csrf.ts';
import { fault as post500 } from './post-500.ts';
import { fault as post500WithoutCors } from './post-500-without-cors.ts';
import { fault as postAllowOriginTwice } from './post-allow-origin-twice.ts';
import { fault as postHang } from './post-hang.ts';
import { fault as postSlow } from './post-slow.ts';
import { fault as postWithoutAllowOrigin } from './post-without-allow-origin.ts';
import { fault as preflightSlow } from './preflight-slow.ts';
import { fault as preflightWithoutVary } from './preflight-without-vary.ts';
import { fault as prototypeMerged } from './prototype-merged.ts';
import { fault as quotes500 } from './quotes-500.ts';
import { fault as resubmission409 } from './resubmission-409.ts';
import { fault as resultsByLearner } from './results-by-learner.ts';
import { fault as resultsListed } from './results-listed.ts';
import { fault as retake409 } from './retake-409.ts';
import { fault as rowForEachFinishedOn } from './row-for-each-finished-on.ts';
import { fault as rowForEachPost } from './row-for-each-post.ts';
import { fault as scoreNull500 } from './score-null-500.ts';
import { fault as scoreNullInside200 } from './score-null-inside-200.ts';
import { fault as scoreOutOfRange200 } from './score-out-of-range-200.ts';
import { fault as scoreZeroMissing } from './score-zero-missing.ts';
import { fault as scoresIntegerOnly302 } from './scores-integer-only-302.ts';
import { fault as scoresIntegerOnly } from './scores-integer-only.ts';
import { fault as scoresNearIntegerOnly } from './scores-near-integer-only.ts';
import { fault as scoresRounded } from './scores-rounded.ts';
import { fault as scoresTwoDecimals } from './scores-two-decimals.ts';
import { fault as statusInside200 } from './status-inside-200.ts';
import { fault as storesOtherScore } from './stores-other-score.ts';
import { fault as storesTwice } from './stores-twice.ts';
import { fault as tooLarge200 } from './too-large-200.ts';
import { fault as tooLarge500 } from './too-large-500.ts';
import { fault as tunnelPage } from './tunnel-page.ts';
import { fault as tunnelPageWithoutCors } from './tunnel-page-without-cors.ts';
import { fault as twin409 } from './twin-409.ts';
import { fault as twinsAtOnce500 } from './twins-at-once-500.ts';
import { fault as twinsAtOnceTwoRows } from './twins-at-once-two-rows.ts';
import { fault as wildcardWithCredentials } from './wildcard-with-credentials.ts';
import { fault as wrongType200 } from './wrong-type-200.ts';
import { fault as wrongType500 } from './wrong-type-500.ts';
import { fault as xmlBroken } from './xml-broken.ts';
import { fault as zeroNotStored } from './zero-not-stored.ts';

export const allFaults: readonly Fault[] = [
  accountIdNotStored, allowHeadersAuthorizationOnly, allowHeadersEmpty, allowHeadersMissing, allowHeadersQuoted,
  allowHeadersSemicolons, allowHeadersWithoutComma, allowMethodsGetOnly, allowMethodsMalformed, allowOriginCommaList,
  allowOriginHttp, allowOriginMissing, allowOriginOther, allowOriginPort, allowOriginSpaceList,
  allowOriginTrailingSlash, allowOriginTwice, allowOriginTwoWildcards, allowOriginUpperCase, allowOriginWithoutScheme,
  answers200StoresNothing, blockedWordInUrl, botWallAs200, cacheableAnswerWithoutVary, charsetRefused, cloudeventsHandshake,
  controlCharacters500, courseIdHexOnly, courseUnknown404, dateNotADate200, dateNotADate302, deepNesting500,
  errorInside200, errorsWithStackTrace, errorsWithoutCors, failedRefused, formBodiesTaken, get500, htmlAsJson,
  javascriptAnswer, jsonAsHtml, jsonBroken, jsonEmpty, keyOrderFixed, keyOrderNotStored, lastWriteWins,
  learner50Characters, learnerApostrophe500, learnerAsciiOnly, learnerCutOff, learnerEmailOnly, learnerLowerCaseOnly, learnerWithoutPlus,
  loginPageAs200, maxAge24Hours, maxAgeMissing, missingField200, missingField500, newFieldNotStored, newFieldRefused,
  notJson200, notJson500, notJsonUnanswered, nullStoredAsZero, olderResult409, onlyAuthoringAllowed,
  onlyPublishedAllowed, options301, options302, options302Login, options307, options308, options401Basic,
  options401Bearer, options403, options403Challenge, options403OneOrigin, options404, options405, options500, optionsHang,
  optionsWithoutAllowOrigin, originDotsUnescaped, originHttpAllowed, originNullAllowed, originPrefixCompared,
  originReflected, originReflectedWithCredentials, originSuffixCompared, originWildcard, otherMethods200, ownNames500,
  pageAs200, post201, post202, post204, post206, post301, post302, post303, post307OtherHost, post307SameHost, post400, post401,
  post403, post403Csrf, post403OneOrigin, post404, post419Csrf, post500, post500WithoutCors, postAllowOriginTwice, postHang, postSlow,
  postWithoutAllowOrigin, preflightSlow, preflightWithoutVary, prototypeMerged, quotes500, resubmission409,
  resultsByLearner, resultsListed, retake409, rowForEachFinishedOn, rowForEachPost, scoreNull500, scoreNullInside200, scoreOutOfRange200,
  scoreZeroMissing, scoresIntegerOnly, scoresIntegerOnly302, scoresNearIntegerOnly, scoresRounded, scoresTwoDecimals, statusInside200, storesOtherScore,
  storesTwice, tooLarge200, tooLarge500, tunnelPage, tunnelPageWithoutCors, twin409, twinsAtOnce500,
  twinsAtOnceTwoRows, wildcardWithCredentials, wrongType200, wrongType500, xmlBroken, zeroNotStored,
];

/** The fault of that id. Throws where there is none, with the nearest one. */
export function faultById(id: string): Fault {
  const fault = allFaults.find((other) => other.id === id);
  if (fault !== undefined) return fault;
  const [nearest] = allFaults.map((other) => other.id).sort((a, b) => distance(id, a) - distance(id, b));
  throw new Error(`Failed to find the fault "${id}": there is none of that name. Did you mean "${nearest ?? ''}"?`);
}
