package org.reeduca.audit;

/** What was done or tried. The names are stored, so a constant is never renamed or removed, only added. */
public enum AuditAction {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    PASSWORD_CHANGED,
    /** A guard or a role check refused somebody in a call that has no action of its own. */
    ACCESS_REFUSED,

    LIST_USERS,
    OPEN_USER,
    CREATE_USER,
    CHANGE_USER,
    DISABLE_USER,
    ENABLE_USER,
    UNLOCK_USER,
    RESET_PASSWORD,

    LIST_CENTRE,
    OPEN_ROLL,
    /** A roll was laid onto a device, for when there is no network; nobody need have looked at it. */
    PACK_ROLL,
    SAVE_ROLL,
    CLOSE_ROLL,
    CANCEL_SESSION,
    OPEN_MARK_HISTORY,
    CORRECT_MARK,
    OPEN_LEAVES,
    ASK_LEAVE,
    DECIDE_LEAVE,
    WITHDRAW_LEAVE,
    OPEN_NOTICES,
    NOTE_NOTICE,
    WITHDRAW_NOTICE,
    OPEN_UNEXPECTED,
    NOTE_UNEXPECTED,
    MATCH_UNEXPECTED,
    DISMISS_UNEXPECTED,
    OPEN_JUSTIFICATION,
    HAND_IN_JUSTIFICATION,
    DECIDE_JUSTIFICATION,
    /** Somebody asked to accept a document that came too late, or answered such a request. */
    OVERRIDE_TERM,
    DOWNLOAD_JUSTIFICATION,
    WITHDRAW_JUSTIFICATION_FILE,
    OPEN_MATRIX,
    EXPORT_MATRIX,
    OPEN_FILE,
    CHANGE_FILE,
    SEARCH_FILES,
    /** Files were compared with somebody who is being registered. */
    MATCH_FILES,
    /** Somebody was told that another centre has a file; the row is about that file. */
    MATCH_ELSEWHERE,
    REGISTER_FILE,
    /** Two files of one man became one. */
    MERGE_FILES,
    UNDO_MERGE,
    OPEN_CONTACT,
    /** A file is from now on for the coordination and those it names. */
    RESTRICT_FILE,
    RELEASE_FILE,
    /** Somebody may read a restricted file. */
    NAME_READER,
    END_READER,

    LIST_OFFICER,
    OPEN_OFFICER_CASE,
    CREATE_REFERRAL,
    CHANGE_REFERRAL,
    LIST_ORDERS,
    OPEN_ORDER,
    ADD_ATTACHMENT,
    WITHDRAW_ATTACHMENT,
    DOWNLOAD_ATTACHMENT,
    LIST_POLICIES,
    OPEN_POLICY,
    CHANGE_POLICY,
    REHEARSE_POLICY,
    /** All open orders, or those of a centre, are computed anew and compared with before. */
    RECOMPUTE_STANDINGS,
    LIST_DIFFERENCES,
    PUBLISH_POLICY,
    LIST_PROGRAMMES,
    OPEN_PROGRAMME,
    CHANGE_PROGRAMME,
    /** A draft became the next version of a programme. */
    PUBLISH_PROGRAMME,
    CHANGE_AUTHORITY,
    ENROL,
    TRANSFER,
    END_MEMBERSHIP,
    OPEN_WAITING,
    CHANGE_WAITING,
    OPEN_SEAT,
    KEEP_APART,
    CLOSE_GROUP,
    LIST_TRANSFERS,
    OPEN_TRANSFER,
    OFFER_TRANSFER,
    /** What the authority says to an offer was written down. */
    CHANGE_TRANSFER,
    WITHDRAW_TRANSFER,
    OPEN_TRANSFER_ANSWER,
    ACCEPT_TRANSFER,
    DECLINE_TRANSFER,
    OPEN_CATCH_UPS,
    PLAN_CATCH_UPS,
    WITHDRAW_GUEST,
    OPEN_OUTLOOK,
    CHANGE_COHORT,
    OPEN_CALENDAR,
    TRY_PLAN,
    CHANGE_PLAN,
    UNDO_PLAN,
    DECLARE_CLOSURE,
    WITHDRAW_CLOSURE,
    CHANGE_PLACES,
    /** Somebody else facilitates a group, for a session or from a day on. */
    CHANGE_FACILITATORS,
    DOWNLOAD_SHEET,
    LIST_INTAKES,
    OPEN_RECEPTION,
    OPEN_INTAKE,
    CHANGE_INTAKE,
    DECIDE_ADMISSION,
    /** What a man drew under a paper was shown. */
    OPEN_SIGNATURE,

    MAKE_CALENDAR_ADDRESS,
    END_CALENDAR_ADDRESS,
    /** A program read a calendar by its secret address; the caller is a stranger, the address is the subject. */
    READ_CALENDAR,

    OPEN_DESK,
    REMIND_LIST,
    SAVE_DESK_VIEW,
    WITHDRAW_DESK_VIEW,
    /** Somebody of the coordination takes care of what is due. */
    ASSIGN_WORK,

    LIST_TASKS,
    /** Somebody takes care of a task from here on, or nobody does. */
    ASSIGN_TASK,
    /** A task was done, or is not done after all. */
    FINISH_TASK,

    OPEN_OUTBOX,
    /** A man was told what waited for him, or nobody answered, or that was a mistake. */
    GIVE_MESSAGES,
    OPEN_MESSAGES,
    /** A centre words messages otherwise, or as all others do. */
    CHANGE_WORDING,

    IMPORT_UPLOAD,
    IMPORT_LOAD,
    IMPORT_UNDO,
    SAVE_DRAFT
}
