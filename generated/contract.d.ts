/* Written by schema/generate.ts (npm run generate). Never edit it: edit schema/. */
export declare const contract: {
readonly "method": {
readonly "value": "POST";
readonly "source": "help article: the webhook's method";
readonly "status": "stated";
};
readonly "contentType": {
readonly "value": "application/json";
readonly "source": "help article: the data type sent";
readonly "status": "stated";
};
readonly "fields": {
readonly "value": readonly ["courseId", "learnerId", "score", "finishedOn", "status"];
readonly "source": "help article: the fields, in this order";
readonly "status": "stated";
};
readonly "https": {
readonly "value": true;
readonly "source": "help article: implement the endpoint with HTTPS";
readonly "status": "stated";
};
readonly "cors": {
readonly "value": true;
readonly "source": "help article: the request leaves the learner's browser, so the endpoint must support CORS";
readonly "status": "stated";
};
readonly "allowHeaders": {
readonly "value": "Content-Type";
readonly "source": "help article: Access-Control-Allow-Headers: Content-Type may be needed";
readonly "status": "stated";
};
readonly "origins": {
readonly "count": {
readonly "value": 2;
readonly "source": "help article: both of two domains must be allowed";
readonly "status": "stated";
};
readonly "published": {
readonly "value": "https://elearning.easygenerator.com";
readonly "source": "public links of published courses";
readonly "status": "observed";
};
readonly "authoring": {
readonly "value": "https://live.easygenerator.com";
readonly "source": "the authoring tool named by exported courses";
readonly "status": "observed";
};
};
readonly "senders": {
readonly "course": {
readonly "transport": {
readonly "value": "fetch";
readonly "source": "public copies of two course templates, 2018-2020";
readonly "status": "observed";
};
readonly "headers": {
readonly "value": {
readonly "Content-Type": "application/json";
};
readonly "source": "public copies of two course templates, 2018-2020";
readonly "status": "observed";
};
readonly "credentials": {
readonly "value": "same-origin";
readonly "source": "the templates set no credentials option; the Fetch standard's default";
readonly "status": "observed";
};
readonly "redirect": {
readonly "value": "follow";
readonly "source": "the templates set no redirect option; the Fetch standard's default";
readonly "status": "observed";
};
readonly "example": {
readonly "value": {
readonly "courseId": "2fc74749fe984bb9b23dfb02c30ccb8b";
readonly "learnerId": "learner@example.com";
readonly "score": 100;
readonly "finishedOn": "2018-07-15T06:15:17.502Z";
readonly "status": "passed";
};
readonly "source": "help article: the documented example (its learner's address is masked there)";
readonly "status": "stated";
};
readonly "successStatus": {
readonly "value": readonly [200];
readonly "source": "public copies of two course templates, 2018-2020: status 200 and nothing else";
readonly "status": "observed";
};
readonly "readsBody": {
readonly "value": false;
readonly "source": "public copies of two course templates, 2018-2020";
readonly "status": "observed";
};
readonly "timeout": {
readonly "value": null;
readonly "source": "public copies of two course templates: none is set";
readonly "status": "observed";
};
readonly "finishedOn": {
readonly "value": "each-attempt";
readonly "source": "public copies of two course templates: taken anew at every attempt";
readonly "status": "observed";
};
readonly "assessmentTemplate": {
readonly "value": "same";
readonly "source": "the Assessment template's code was not found; taken to send what the other two send";
readonly "status": "assumed";
};
};
readonly "check-url": {
readonly "transport": {
readonly "value": "jQuery 1.11.1 $.ajax";
readonly "source": "public copy of the settings page, 2018-2020";
readonly "status": "observed";
};
readonly "headers": {
readonly "value": {
readonly "Accept": "*/*";
readonly "Content-Type": "application/json";
};
readonly "source": "measured: what jQuery 1.11.1 sends for that call";
readonly "status": "observed";
};
readonly "body": {
readonly "value": {
readonly "courseId": "courseId";
readonly "learnerId": "example@example.com";
readonly "score": 75;
readonly "finishedOn": "";
readonly "status": "passed";
};
readonly "source": "public copy of the settings page; finishedOn is the time the page was opened";
readonly "status": "observed";
};
readonly "success": {
readonly "value": "jquery-1.11.1";
readonly "source": "jQuery 1.11.1: 2xx or 304, and a body that parses where its Content-Type says JSON or XML";
readonly "status": "observed";
};
readonly "readsBody": {
readonly "value": true;
readonly "source": "jQuery 1.11.1 waits for the body's end";
readonly "status": "observed";
};
readonly "timeout": {
readonly "value": null;
readonly "source": "public copy of the settings page: none is set";
readonly "status": "observed";
};
readonly "finishedOn": {
readonly "value": "page-opened";
readonly "source": "public copy of the settings page: fixed when it is opened";
readonly "status": "observed";
};
};
};
readonly "attempts": {
readonly "article": {
readonly "value": 11;
readonly "source": "help article: after 11 failed attempts";
readonly "status": "stated";
};
readonly "templates2020": {
readonly "value": 12;
readonly "source": "the templates' count run: the way out appears when the 11th re-submission has failed";
readonly "status": "observed";
};
readonly "waitMs": {
readonly "value": 0;
readonly "source": "public copies of two course templates: each further attempt is the learner's click, without a wait";
readonly "status": "observed";
};
};
readonly "behaviours": {
readonly "article": {
readonly "value": "any-failure-counts";
readonly "source": "help article: a message after 11 failed attempts";
readonly "status": "stated";
};
readonly "templates-2020": {
readonly "value": "readable-answers-only";
readonly "source": "public copies of two course templates: a request that the browser refuses ends in nothing at all";
readonly "status": "observed";
};
};
readonly "learnerSees": {
readonly "nothing-more": {
readonly "value": "The course closes as it should.";
readonly "source": "our words";
readonly "status": "derived";
};
readonly "dialog": {
readonly "value": "A dialog: your progress is saved, but the result did not reach the author. Try again, or contact the author.";
readonly "source": "our words for the templates' dialog";
readonly "status": "observed";
};
readonly "way-out": {
readonly "value": "A dialog: the result did not reach the author, try again; and, after the last attempt, a way to close the course without reporting.";
readonly "source": "help article: after 11 failed attempts a way to close the course; our words";
readonly "status": "stated";
};
readonly "standstill": {
readonly "value": "Nothing: no message, and the course does not close.";
readonly "source": "our words: the templates handle a readable answer only";
readonly "status": "observed";
};
readonly "waiting": {
readonly "value": "A course that waits for as long as the endpoint stays silent.";
readonly "source": "our words: no timeout is set";
readonly "status": "observed";
};
};
readonly "checkUrlLabels": {
readonly "success": {
readonly "value": "URL successfully reached";
readonly "source": "help article";
readonly "status": "stated";
};
readonly "failure": {
readonly "value": "An error appears";
readonly "source": "public copy of the settings page";
readonly "status": "observed";
};
};
readonly "timeoutMs": {
readonly "value": 10000;
readonly "source": "our choice: the player itself would wait for ever";
readonly "status": "assumed";
};
};
