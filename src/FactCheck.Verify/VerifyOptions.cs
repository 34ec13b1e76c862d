using FactCheck.Domain;

namespace FactCheck.Verify;

/// <summary>What the command was asked.</summary>
/// <param name="Source">An address, an export folder, a database file or a data folder.</param>
/// <param name="Log">The one log to look at; null for all.</param>
/// <param name="Trust">Keys and policy.</param>
/// <param name="State">The folder with the checkpoints kept from last time; null for none.</param>
public sealed record VerifyOptions(string Source, LogKind? Log, Trust Trust, string? State)
{
    /// <summary>How the command is called.</summary>
    public const string Usage = """
        Usage: verify <address | export folder | database file or data folder> [options]
          --log editorial|security   look at one log of an address or export
          --key <vkey>               the newest checkpoint has to be signed with this key; may be given several times
          --policy <file>            logs, witnesses and quorum in the form of C2SP tlog-policy
          --state <folder>           where the last checkpoint of each log is kept; what is verified next time has to continue it
        Exit code: 0 good, 1 tampered, 2 cannot tell.
        """;

    /// <summary>Reads the arguments; null when they are not as <see cref="Usage"/> says.</summary>
    /// <exception cref="CannotTellException">A key or the policy cannot be read.</exception>
    public static VerifyOptions? Read(string[] args)
    {
        var (source, log, policy, state) = ((string?)null, (LogKind?)null, (string?)null, KeptHeads.DefaultFolder);
        List<string> keys = [];
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--log" when value is "editorial" or "security":
                    log = Enum.GetValues<LogKind>().Single(each => each.Key() == value);
                    break;
                case "--key" when value is not null:
                    keys.Add(value);
                    break;
                case "--policy" when value is not null:
                    policy = value;
                    break;
                case "--state" when value is not null:
                    state = value;
                    break;
                case var word when source is null && !word.StartsWith('-'):
                    source = word;
                    continue;
                default:
                    return null;
            }

            i++;
        }

        return source is null ? null : new(source, log, ReadTrust(keys, policy), state);
    }

    private static Trust ReadTrust(List<string> keys, string? policy)
    {
        try
        {
            var named = keys.Select(Vkey.Read).ToList();
            var read = policy is null ? null : TrustPolicy.Read(File.ReadAllBytes(policy));
            NoteKey[] known = [.. named.Select(vkey => vkey.Key).OfType<NoteKey>()];
            // Nothing may pass for named that cannot be verified: without a key the first one that is met would be taken on trust.
            return (named.Count > 0 && known.Length == 0) || (read is { Logs.Count: 0, PassedOver.Count: > 0 })
                ? throw new CannotTellException("Only keys of Ed25519 can be verified here, and no such key of a log was named.")
                : new(known, read);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CannotTellException(exception.Message, exception);
        }
    }
}
