using Xunit;

namespace FactCheck.Web.Tests;

public sealed class TypedFieldsTests
{
    private static readonly Dictionary<string, string> s_saved = new() { ["Wording"] = "24 hours", ["Context"] = "" };
    private static readonly Dictionary<string, string> s_theirs = new() { ["Wording"] = "One day", ["Context"] = "Said in May" };

    [Fact]
    public void Keeping_mine_takes_theirs_only_where_nothing_was_typed()
    {
        var fields = Started();
        fields["Wording"] = "A day";
        fields.KeepMine(s_theirs);
        Assert.Equal("A day", fields["Wording"]);
        Assert.Equal("Said in May", fields["Context"]);
        Assert.True(fields.Touched);
    }

    [Fact]
    public void Taking_theirs_sets_mine_aside_and_brings_it_back()
    {
        var fields = Started();
        fields["Wording"] = "A day";
        fields.TakeTheirs(s_theirs);
        Assert.Equal("One day", fields["Wording"]);
        Assert.False(fields.Touched);
        fields.BringBack();
        Assert.Equal("A day", fields["Wording"]);
        Assert.False(fields.HasSetAside);
    }

    [Fact]
    public void Words_that_were_saved_are_no_longer_touched()
    {
        var fields = Started();
        fields["Wording"] = "A day ";
        fields.Saved();
        Assert.False(fields.Touched);
        Assert.True(fields.StartedFrom(new Dictionary<string, string> { ["Wording"] = "A day", ["Context"] = "" }));
    }

    private static TypedFields Started()
    {
        var fields = new TypedFields();
        fields.Begin(s_saved);
        return fields;
    }
}
