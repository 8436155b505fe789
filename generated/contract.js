/* Written by schema/generate.ts (npm run generate). Never edit it: edit schema/. */
export const contract = {
  "method": {
    "value": "POST",
    "source": "help article: the webhook's method",
    "status": "stated"
  },
  "contentType": {
    "value": "application/json",
    "source": "help article: the data type sent",
    "status": "stated"
  },
  "fields": {
    "value": [
      "courseId",
      "learnerId",
      "score",
      "finishedOn",
      "status"
    ],
    "source": "help article: the fields, in this order",
    "status": "stated"
  },
  "https": {
    "value": true,
    "source": "help article: implement the endpoint with HTTPS",
    "status": "stated"
  },
  "cors": {
    "value": true,
    "source": "help article: the request leaves the learner's browser, so the endpoint must support CORS",
    "status": "stated"
  },
  "allowHeaders": {
    "value": "Content-Type",
    "source": "help article: Access-Control-Allow-Headers: Content-Type may be needed",
    "status": "stated"
  },
  "origins": {
    "count": {
      "value": 2,
      "source": "help article: both of two domains must be allowed",
      "status": "stated"
    },
    "published": {
      "value": "https://elearning.easygenerator.com",
      "source": "public links of published courses",
      "status": "observed"
    },
    "authoring": {
      "value": "https://live.easygenerator.com",
      "source": "the authoring tool named by exported courses",
      "status": "observed"
    }
  },
  "senders": {
    "course": {
      "transport": {
        "value": "fetch",
        "source": "public copies of two course templates, 2018-2020",
        "status": "observed"
      },
      "headers": {
        "value": {
          "Content-Type": "application/json"
        },
        "source": "public copies of two course templates, 2018-2020",
        "status": "observed"
      },
      "credentials": {
        "value": "same-origin",
        "source": "the templates set no credentials option; the Fetch standard's default",
        "status": "observed"
      },
      "redirect": {
        "value": "follow",
        "source": "the templates set no redirect option; the Fetch standard's default",
        "status": "observed"
      },
      "example": {
        "value": {
          "courseId": "2fc74749fe984bb9b23dfb02c30ccb8b",
          "learnerId": "learner@example.com",
          "score": 100,
          "finishedOn": "2018-07-15T06:15:17.502Z",
          "status": "passed"
        },
        "source": "help article: the documented example (its learner's address is masked there)",
        "status": "stated"
      },
      "successStatus": {
        "value": [
          200
        ],
        "source": "public copies of two course templates, 2018-2020: status 200 and nothing else",
        "status": "observed"
      },
      "readsBody": {
        "value": false,
        "source": "public copies of two course templates, 2018-2020",
        "status": "observed"
      },
      "timeout": {
        "value": null,
        "source": "public copies of two course templates: none is set",
        "status": "observed"
      },
      "finishedOn": {
        "value": "each-attempt",
        "source": "public copies of two course templates: taken anew at every attempt",
        "status": "observed"
      },
      "assessmentTemplate": {
        "value": "same",
        "source": "the Assessment template's code was not found; taken to send what the other two send",
        "status": "assumed"
      }
    },
    "check-url": {
      "transport": {
        "value": "jQuery 1.11.1 $.ajax",
        "source": "public copy of the settings page, 2018-2020",
        "status": "observed"
      },
      "headers": {
        "value": {
          "Accept": "*/*",
          "Content-Type": "application/json"
        },
        "source": "measured: what jQuery 1.11.1 sends for that call",
        "status": "observed"
      },
      "body": {
        "value": {
          "courseId": "courseId",
          "learnerId": "example@example.com",
          "score": 75,
          "finishedOn": "",
          "status": "passed"
        },
        "source": "public copy of the settings page; finishedOn is the time the page was opened",
        "status": "observed"
      },
      "success": {
        "value": "jquery-1.11.1",
        "source": "jQuery 1.11.1: 2xx or 304, and a body that parses where its Content-Type says JSON or XML",
        "status": "observed"
      },
      "readsBody": {
        "value": true,
        "source": "jQuery 1.11.1 waits for the body's end",
        "status": "observed"
      },
      "timeout": {
        "value": null,
        "source": "public copy of the settings page: none is set",
        "status": "observed"
      },
      "finishedOn": {
        "value": "page-opened",
        "source": "public copy of the settings page: fixed when it is opened",
        "status": "observed"
      }
    }
  },
  "attempts": {
    "article": {
      "value": 11,
      "source": "help article: after 11 failed attempts",
      "status": "stated"
    },
    "templates2020": {
      "value": 12,
      "source": "the templates' count run: the way out appears when the 11th re-submission has failed",
      "status": "observed"
    },
    "waitMs": {
      "value": 0,
      "source": "public copies of two course templates: each further attempt is the learner's click, without a wait",
      "status": "observed"
    }
  },
  "behaviours": {
    "article": {
      "value": "any-failure-counts",
      "source": "help article: a message after 11 failed attempts",
      "status": "stated"
    },
    "templates-2020": {
      "value": "readable-answers-only",
      "source": "public copies of two course templates: a request that the browser refuses ends in nothing at all",
      "status": "observed"
    }
  },
  "learnerSees": {
    "nothing-more": {
      "value": "The course closes as it should.",
      "source": "our words",
      "status": "derived"
    },
    "dialog": {
      "value": "A dialog: your progress is saved, but the result did not reach the author. Try again, or contact the author.",
      "source": "our words for the templates' dialog",
      "status": "observed"
    },
    "way-out": {
      "value": "A dialog: the result did not reach the author, try again; and, after the last attempt, a way to close the course without reporting.",
      "source": "help article: after 11 failed attempts a way to close the course; our words",
      "status": "stated"
    },
    "standstill": {
      "value": "Nothing: no message, and the course does not close.",
      "source": "our words: the templates handle a readable answer only",
      "status": "observed"
    },
    "waiting": {
      "value": "A course that waits for as long as the endpoint stays silent.",
      "source": "our words: no timeout is set",
      "status": "observed"
    }
  },
  "checkUrlLabels": {
    "success": {
      "value": "URL successfully reached",
      "source": "help article",
      "status": "stated"
    },
    "failure": {
      "value": "An error appears",
      "source": "public copy of the settings page",
      "status": "observed"
    }
  },
  "timeoutMs": {
    "value": 10000,
    "source": "our choice: the player itself would wait for ever",
    "status": "assumed"
  }
};
