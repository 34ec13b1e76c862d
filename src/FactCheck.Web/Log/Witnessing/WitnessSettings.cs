using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A witness that is asked to cosign this newsroom's logs.</summary>
/// <param name="Key">The key that verifies its cosignatures.</param>
/// <param name="Address">Its submission prefix (C2SP tlog-witness).</param>
public sealed record AskedWitness(NoteKey Key, Uri Address);

/// <summary>Whose logs this newsroom witnesses, and who witnesses its own.</summary>
/// <param name="Logs">The keys of the logs that it cosigns; a log that replaces its key has two.</param>
/// <param name="Witnesses">Whom it asks.</param>
public sealed record WitnessSettings(IReadOnlyList<NoteKey> Logs, IReadOnlyList<AskedWitness> Witnesses)
{
    /// <summary>Reads FactCheck:Witness:Logs (keys), FactCheck:Witness:Policy (a file in tlog-policy form) and FactCheck:Witnesses (Vkey and Address).</summary>
    /// <exception cref="StartException">A setting is not what it should be.</exception>
    public static WitnessSettings From(IConfiguration configuration)
    {
        try
        {
            var listed = configuration.GetSection("FactCheck:Witness:Logs").Get<string[]>() ?? [];
            var witnesses = configuration.GetSection("FactCheck:Witnesses").GetChildren().Select(Witness).ToList();
            return witnesses.DistinctBy(each => each.Key.Name, StringComparer.Ordinal).Count() == witnesses.Count
                ? new([.. listed.Select(key => Key(key, NoteKeyType.Log)), .. LogsOfPolicy(configuration["FactCheck:Witness:Policy"])], witnesses)
                : throw new FormatException("Two witnesses have the same name.");
        }
        catch (FormatException exception)
        {
            throw new StartException($"The settings FactCheck:Witness and FactCheck:Witnesses cannot be used. {exception.Message}", exception);
        }
    }

    private static AskedWitness Witness(IConfigurationSection section) => WebAddress.TryRead(section["Address"], out var address)
        ? new(Key(section["Vkey"] ?? "", NoteKeyType.Witness), address)
        : throw new FormatException($"{section.Path}:Address: {WebAddress.Problem(section["Address"])}");

    private static NoteKey Key(string text, NoteKeyType type)
    {
        var key = NoteKey.Read(text);
        return key.Type == type ? key : throw new FormatException($"The key of {key.Name} is not one of a {(type == NoteKeyType.Log ? "log" : "witness")}.");
    }

    private static IReadOnlyList<NoteKey> LogsOfPolicy(string? path)
    {
        try
        {
            return path is null ? [] : TrustPolicy.Read(File.ReadAllText(path)).Logs;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"The policy cannot be read: {exception.Message}", exception);
        }
    }
}
