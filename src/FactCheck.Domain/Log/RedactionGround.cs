namespace FactCheck.Domain;

/// <summary>On what ground words are removed for good. A closed list: readers are told it.</summary>
public enum RedactionGround
{
    /// <summary>Data about a person that must not be kept (GDPR, Article 17).</summary>
    PersonalData = 1,

    /// <summary>A court ordered it.</summary>
    CourtOrder = 2,

    /// <summary>Another law demands it.</summary>
    LegalDuty = 3,

    /// <summary>Somebody would be in danger.</summary>
    Safety = 4,
}

/// <summary>What a ground is called.</summary>
public static class RedactionGroundWords
{
    /// <summary>The ground in words that readers understand.</summary>
    public static string Words(this RedactionGround ground) => ground switch
    {
        RedactionGround.PersonalData => "Personal data",
        RedactionGround.CourtOrder => "Court order",
        RedactionGround.LegalDuty => "Other legal duty",
        _ => "Safety of a person",
    };
}
