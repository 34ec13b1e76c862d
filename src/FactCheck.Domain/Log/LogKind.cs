namespace FactCheck.Domain;

/// <summary>The two logs. They share code and differ in who may read their entries.</summary>
public enum LogKind
{
    /// <summary>Everything that changes an article, a claim, its evidence, verdict or publication.</summary>
    Editorial = 0,

    /// <summary>Sign-ins, failures, refusals, people and their roles. For admins.</summary>
    Security = 1,
}

/// <summary>How the logs are called in addresses and files.</summary>
public static class LogKinds
{
    /// <summary>“editorial” or “security”.</summary>
    public static string Key(this LogKind log) => log == LogKind.Editorial ? "editorial" : "security";
}
