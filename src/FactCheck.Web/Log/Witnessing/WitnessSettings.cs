using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A witness that is asked to cosign this newsroom's logs.</summary>
/// <param name="Key">The key that verifies its cosignatures.</param>
/// <param name="Address">Its submission prefix (C2SP tlog-witness).</param>
public sealed record AskedWitness(NoteKey Key, Uri Address);

/// <summary>Whose logs this newsroom witnesses, and who witnesses its own.</summary>
/// <param name="Logs">The keys of the logs that it cosigns; a log that replaces its key has two.</param>
/// <param name="Witnesses">Whom it asks.</param>
/// <param name="PassedOver">The keys that are of a type that is not known here, in words.</param>
public sealed record WitnessSettings(IReadOnlyList<NoteKey> Logs, IReadOnlyList<AskedWitness> Witnesses, IReadOnlyList<string> PassedOver)
{
    /// <summary>Reads FactCheck:Witness:Logs (keys), FactCheck:Witness:Policy (a file in tlog-policy form) and FactCheck:Witnesses (Vkey and Address).</summary>
    /// <exception cref="StartException">A setting is not what it should be.</exception>
    public static WitnessSettings From(IConfiguration configuration)
    {
        try
        {
            List<string> passedOver = [];
            var listed = (configuration.GetSection("FactCheck:Witness:Logs").Get<string[]>() ?? [])
                .Select(key => Key(key, NoteKeyType.Log, passedOver)).OfType<NoteKey>().ToList();
            var witnesses = configuration.GetSection("FactCheck:Witnesses").GetChildren()
                .Select(section => Witness(section, passedOver)).OfType<AskedWitness>().ToList();
            var policy = Policy(configuration["FactCheck:Witness:Policy"]);
            return witnesses.DistinctBy(each => each.Key.Name, StringComparer.Ordinal).Count() == witnesses.Count
                ? new([.. listed, .. policy?.Logs ?? []], witnesses, [.. passedOver, .. policy?.PassedOver ?? []])
                : throw new FormatException("Two witnesses have the same name.");
        }
        catch (FormatException exception)
        {
            throw new StartException($"The settings FactCheck:Witness and FactCheck:Witnesses cannot be used. {exception.Message}", exception);
        }
    }

    private static AskedWitness? Witness(IConfigurationSection section, List<string> passedOver)
    {
        var key = Key(section["Vkey"] ?? "", NoteKeyType.Witness, passedOver);
        return !WebAddress.TryRead(section["Address"], out var address)
            ? throw new FormatException($"{section.Path}:Address: {WebAddress.Problem(section["Address"])}")
            : key is null ? null : new(key, address);
    }

    private static NoteKey? Key(string text, NoteKeyType type, List<string> passedOver)
    {
        var vkey = Vkey.Read(text);
        if (vkey.Key is null)
        {
            passedOver.Add(vkey.ToString());
        }

        return vkey.Key is null || vkey.Key.Type == type
            ? vkey.Key
            : throw new FormatException($"The key of {vkey.Name} is not one of a {(type == NoteKeyType.Log ? "log" : "witness")}.");
    }

    private static TrustPolicy? Policy(string? path)
    {
        try
        {
            return path is null ? null : TrustPolicy.Read(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"The policy cannot be read: {exception.Message}", exception);
        }
    }
}
