namespace FactCheck.Web;

/// <summary>One field of a form, as both people have it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Before">What both started from.</param>
/// <param name="Yours">What this person typed.</param>
/// <param name="Theirs">What somebody else saved meanwhile.</param>
public sealed record FieldVersions(string Field, string Before, string Yours, string Theirs);

/// <summary>
/// The words in a form, beside the saved words that they started from, so that a newer saved version can be held against both and no word is lost.
/// </summary>
public sealed class TypedFields
{
    private Dictionary<string, string> _before = [];
    private Dictionary<string, string> _now = [];
    private Dictionary<string, string>? _setAside;

    /// <summary>What stands in a field now.</summary>
    public string this[string field]
    {
        get => _now.GetValueOrDefault(field, "");
        set => _now[field] = value;
    }

    /// <summary>Whether anything differs from what the form started from.</summary>
    public bool Touched => _now.Any(pair => pair.Value.Trim() != _before.GetValueOrDefault(pair.Key, "").Trim());

    /// <summary>Whether words were set aside by <see cref="TakeTheirs"/>.</summary>
    public bool HasSetAside => _setAside is not null;

    /// <summary>Starts from saved words.</summary>
    public void Begin(IReadOnlyDictionary<string, string> saved)
    {
        _before = new(saved);
        _now = new(saved);
        _setAside = null;
    }

    /// <summary>The words here were saved: they are what the form starts from now.</summary>
    public void Saved() => (_before, _setAside) = (new(_now), null);

    /// <summary>Whether these saved words are what the form started from.</summary>
    public bool StartedFrom(IReadOnlyDictionary<string, string> saved) =>
        saved.All(pair => pair.Value.Trim() == _before.GetValueOrDefault(pair.Key, "").Trim());

    /// <summary>The fields in which the newer saved words are neither what was started from nor what stands here.</summary>
    public IReadOnlyList<FieldVersions> Against(IReadOnlyDictionary<string, string> theirs) =>
        [.. theirs.Where(pair => pair.Value.Trim() != this[pair.Key].Trim())
            .Select(pair => new FieldVersions(pair.Key, _before.GetValueOrDefault(pair.Key, ""), this[pair.Key], pair.Value))];

    /// <summary>Goes on with the words here, on top of the newer ones; a field that was not touched takes theirs.</summary>
    public void KeepMine(IReadOnlyDictionary<string, string> theirs)
    {
        foreach (var (field, saved) in theirs)
        {
            if (this[field] == _before.GetValueOrDefault(field, ""))
            {
                _now[field] = saved;
            }
        }

        _before = new(theirs);
    }

    /// <summary>Takes the newer words; the ones here are set aside and can be brought back.</summary>
    public void TakeTheirs(IReadOnlyDictionary<string, string> theirs)
    {
        var mine = _now;
        Begin(theirs);
        _setAside = mine;
    }

    /// <summary>Brings back the words that were set aside.</summary>
    public void BringBack()
    {
        _now = _setAside ?? _now;
        _setAside = null;
    }
}
