using System.Globalization;
using System.Text;

namespace FactCheck.Domain;

/// <summary>
/// Which logs somebody trusts, and how many of which witnesses have to have seen a checkpoint (C2SP tlog-policy). A key of a type that is not known here is
/// passed over: its log signs nothing and its witness cosigns nothing that counts, but it can stand in groups, and the rest of the policy holds.
/// </summary>
public sealed class TrustPolicy
{
    private const string None = "none";

    private readonly Dictionary<string, Func<SignedNote, bool>> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);
    private readonly List<Vkey> _logs = [];
    private readonly List<Vkey> _witnesses = [];
    private Func<SignedNote, bool>? _quorum;

    private TrustPolicy()
    {
    }

    /// <summary>The logs whose signatures can be verified here.</summary>
    public IReadOnlyList<NoteKey> Logs => [.. _logs.Select(log => log.Key).OfType<NoteKey>()];

    /// <summary>The witnesses whose cosignatures can be verified here.</summary>
    public IReadOnlyList<NoteKey> Witnesses => [.. _witnesses.Select(witness => witness.Key).OfType<NoteKey>()];

    /// <summary>The keys that are passed over, in words.</summary>
    public IReadOnlyList<string> PassedOver => [.. _logs.Concat(_witnesses).Where(vkey => vkey.Key is null).Select(vkey => vkey.ToString())];

    /// <summary>Reads a policy.</summary>
    /// <exception cref="FormatException">The text is no policy; the message names the line.</exception>
    public static TrustPolicy Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a policy file. Outside of keys its octets mean nothing but themselves, in whatever encoding they are.</summary>
    /// <exception cref="FormatException">The file is no policy; the message names the line.</exception>
    public static TrustPolicy Read(ReadOnlySpan<byte> file)
    {
        var policy = new TrustPolicy();
        var lines = Encoding.Latin1.GetString(file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file).Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            if (policy.Problem(lines[number]) is { } problem)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number + 1} of the policy: {problem}"));
            }
        }

        return policy._quorum is null ? throw new FormatException("A policy says what its quorum is; “quorum none” asks for no witness.") : policy;
    }

    /// <summary>Whether a log of the policy signed the note and the quorum of witnesses cosigned it.</summary>
    /// <exception cref="FormatException">The note is no checkpoint.</exception>
    public bool Accepts(SignedNote note)
    {
        var origin = Checkpoint.Read(note.Text).Origin;
        return note.IsSignedBy(Logs.Where(log => log.Name == origin)) && IsWitnessed(note);
    }

    /// <summary>Whether the quorum of witnesses cosigned the note, and no cosignature is forged.</summary>
    public bool IsWitnessed(SignedNote note) => !note.IsForged(Witnesses) && _quorum!(note);

    // A policy is read octet by octet; what is text in it is UTF-8.
    private static string Words(string octets) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(octets));

    private string? Problem(string line)
    {
        if (line.Any(sign => sign is < ' ' and not '\t' or '\x7f'))
        {
            return "it has a control character other than the tab.";
        }

        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || words[0].StartsWith('#') ? null : Problem(words);
    }

    private string? Problem(string[] words)
    {
        try
        {
            return words switch
            {
                ["log", var key, ..] when words.Length <= 3 => Added(_logs, Vkey.Read(Words(key)), NoteKeyType.Log),
                ["witness", var name, var key, ..] when words.Length <= 4 => Witness(name, Vkey.Read(Words(key))),
                ["group", var name, var threshold, .. { Length: > 0 } members] => Group(name, threshold, members),
                ["quorum", var name] => Quorum(name),
                _ => "it is none of log, witness, group and quorum, or has too few or too many words.",
            };
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    private static string? Added(List<Vkey> keys, Vkey key, NoteKeyType type)
    {
        if (key.Key is { } known && known.Type != type)
        {
            return $"the key of {key.Name} is of another type than the line asks for.";
        }

        if (keys.Any(each => each.Material.AsSpan().SequenceEqual(key.Material)))
        {
            return $"the key of {key.Name} stands there twice.";
        }

        keys.Add(key);
        return null;
    }

    private string? Witness(string name, Vkey key) =>
        Added(_witnesses, key, NoteKeyType.Witness) ?? Named(name, note => key.Key is { } known && note.SignatureBy(known) is not null);

    private string? Group(string name, string threshold, string[] members)
    {
        var needed = threshold switch
        {
            "any" => 1,
            "all" => members.Length,
            _ => int.TryParse(threshold, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        if (needed < 1 || needed > members.Length)
        {
            return $"a group needs any, all or a number from 1 to {members.Length}.";
        }

        if (members.FirstOrDefault(member => !_names.ContainsKey(member)) is { } unknown)
        {
            return $"{Words(unknown)} is not defined above.";
        }

        if (members.FirstOrDefault(member => !_members.Add(member)) is { } twice)
        {
            return $"{Words(twice)} is a member already.";
        }

        Func<SignedNote, bool>[] rules = [.. members.Select(member => _names[member])];
        return Named(name, note => rules.Count(rule => rule(note)) >= needed);
    }

    private string? Named(string name, Func<SignedNote, bool> rule) =>
        name == None || !_names.TryAdd(name, rule) ? $"the name {Words(name)} is taken." : null;

    private string? Quorum(string name)
    {
        if (_quorum is not null)
        {
            return "there is a quorum already.";
        }

        _quorum = name == None ? _ => true : _names.GetValueOrDefault(name);
        return _quorum is null ? $"{Words(name)} is not defined above." : null;
    }
}
