using System.Collections.Immutable;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class PresenceTests
{
    private readonly Presence _presence = new();
    private readonly Guid _article = Guid.CreateVersion7();
    private readonly Guid _iryna = Guid.CreateVersion7();

    [Fact]
    public void Who_enters_is_here_and_who_leaves_is_gone()
    {
        ImmutableArray<Doing> seen = [];
        using var listening = _presence.Subscribe(_article, doings => seen = doings);
        var seat = _presence.Enter(_article, _iryna);
        Assert.Equal(_iryna, Assert.Single(seen).PersonId);
        seat.Dispose();
        Assert.Empty(seen);
    }

    [Fact]
    public void A_person_with_two_windows_is_one_person_and_the_window_that_edits_speaks()
    {
        using var reading = _presence.Enter(_article, _iryna);
        using var writing = _presence.Enter(_article, _iryna);
        writing.Show(doing => doing with { Part = "verdict" });
        reading.Show(doing => doing with { Start = 3, End = 5 });
        Assert.Equal("verdict", Assert.Single(_presence.On(_article)).Part);
        writing.Dispose();
        Assert.Equal(5, Assert.Single(_presence.On(_article)).End);
    }

    [Fact]
    public void Nothing_is_told_when_nothing_changed_and_other_articles_hear_nothing()
    {
        using var seat = _presence.Enter(_article, _iryna);
        var told = 0;
        using var here = _presence.Subscribe(_article, _ => told++);
        using var elsewhere = _presence.Subscribe(Guid.CreateVersion7(), _ => told += 100);
        seat.Show(doing => doing with { Part = "" });
        Assert.Equal(0, told);
        seat.Show(doing => doing with { Part = "evidence" });
        Assert.Equal(1, told);
    }

    [Fact]
    public void A_further_window_that_shows_nothing_new_is_not_told()
    {
        using var seat = _presence.Enter(_article, _iryna);
        var told = 0;
        using var here = _presence.Subscribe(_article, _ => told++);
        using var second = _presence.Enter(_article, _iryna);
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Many_can_enter_while_others_look()
    {
        using var done = new CancellationTokenSource();
        var looking = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                _presence.On(_article);
            }
        });
        Parallel.For(0, 1000, _ => _presence.Enter(_article, Guid.CreateVersion7()));
        await done.CancelAsync();
        await looking;
        Assert.Equal(1000, _presence.On(_article).Length);
    }

    [Theory]
    [InlineData("verdict", " is writing the verdict")]
    [InlineData("evidence", " is working on evidence")]
    [InlineData("", "")]
    public void What_somebody_does_is_said_in_words(string part, string words) =>
        Assert.Equal(words, PresenceBar.Words(new(_iryna, Part: part)));
}
