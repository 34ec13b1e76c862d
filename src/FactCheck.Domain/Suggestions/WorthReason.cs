namespace FactCheck.Domain;

/// <summary>Why a sentence is worth checking or not. The names stand in the log.</summary>
public enum WorthReason
{
    /// <summary>It states a number of something: "600,000 soldiers", "half the territory", "24 hours".</summary>
    Quantity,

    /// <summary>It compares or ranks: "more than", "rose", "the largest", "at least".</summary>
    Comparison,

    /// <summary>It says when: a year, a day, a month, "last week".</summary>
    Date,

    /// <summary>It says who says so: "according to", "experts say", "said".</summary>
    Attribution,

    /// <summary>It names a person, a body or a place.</summary>
    NamedBody,

    /// <summary>It tells of an act that leaves a record: signed, captured, voted, died.</summary>
    Event,

    /// <summary>It says that one thing brought about another.</summary>
    Cause,

    /// <summary>It judges or advises: "should", "terrible", "it is essential".</summary>
    Opinion,

    /// <summary>It says what somebody wants, hopes or fears.</summary>
    Intention,

    /// <summary>It speaks of what may come, or would under conditions.</summary>
    Prediction,

    /// <summary>Somebody speaks of himself or to the reader: "I", "your".</summary>
    Personal,

    /// <summary>It asks.</summary>
    Question,

    /// <summary>It is a heading or too short to state something.</summary>
    Fragment,
}
