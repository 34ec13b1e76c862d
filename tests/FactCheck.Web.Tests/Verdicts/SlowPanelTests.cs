using FactCheck.Domain;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>
/// The same rule as in Domain's tests of late presses, now with everything that is in between: three people's real panels at the end of slow lines, the
/// real desks, a real database. What a press hands in, approves or publishes stood on the screen on which it was pressed.
/// </summary>
public sealed class SlowPanelTests(ITestOutputHelper output) : PanelContext
{
    private const int Sequences = 10;
    private const int StepsEach = 60;

    private static readonly string[] s_decisions = ["Submit to an editor", "Approve", "Publish"];

    private readonly Dictionary<string, int> _done = [];

    private enum Kind
    {
        Press,
        Edit,
        Propose,
        Revise,
        Render,
        Hold,
        Arrive,
    }

    [Fact]
    public async Task A_late_press_on_a_real_panel_never_covers_what_was_not_on_that_screen()
    {
        Services.AddSingleton(Newsroom.Get<PlaceDesk>());
        var steps =
            from kind in Gen.Frequency(
                (12, Gen.Constant(Kind.Press)), (1, Gen.Constant(Kind.Edit)), (1, Gen.Constant(Kind.Propose)), (1, Gen.Constant(Kind.Revise)),
                (8, Gen.Constant(Kind.Render)), (1, Gen.Constant(Kind.Hold)), (4, Gen.Constant(Kind.Arrive)))
            from who in Gen.Choose(0, 2)
            select (kind, who);
        var property = Prop.ForAll(steps.ListOf(StepsEach).ToArbitrary(), drawn => PlayAsync(drawn).GetAwaiter().GetResult());
        await Task.Run(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sequences), property));
        output.WriteLine(string.Join(", ", _done));
        Assert.All(s_decisions, decision => Assert.True(_done.GetValueOrDefault(decision) > 0, $"{decision} was never done"));
    }

    private async Task PlayAsync(IEnumerable<(Kind Kind, int Who)> steps)
    {
        await StartAsync();
        await using var author = await Seat.OpenAsync(this, Newsroom.Iryna, Role.Reviewer);
        await using var editor = await Seat.OpenAsync(this, Newsroom.Edith, Role.Editor);
        await using var other = await Seat.OpenAsync(this, Newsroom.Edgar, Role.Editor);
        Seat[] seats = [author, editor, other];
        var number = 0;
        foreach (var (kind, who) in steps)
        {
            number++;
            var seat = seats[who];
            await (kind switch
            {
                Kind.Press => PressAsync(seat),
                Kind.Edit => EditAsync(number),
                Kind.Propose => ProposeAsync(Newsroom.Iryna, $"Summary {number}"),
                Kind.Revise => Newsroom.ReviseAsync(Newsroom.Revision.Text + $"\nLine {number}."),
                Kind.Render => seat.RenderAsync(),
                Kind.Hold => seat.HoldAsync(),
                _ => seat.ArriveAsync(),
            });
        }
    }

    private async Task StartAsync()
    {
        ClaimId = await Newsroom.RaiseAsync("over 600,000 soldiers");
        await AttachAsync();
        await ProposeAsync(Newsroom.Iryna);
    }

    private async Task EditAsync(int number)
    {
        var piece = (await Newsroom.ClaimAsync(ClaimId)).Evidence[0];
        Assert.True((await Newsroom.Get<EvidenceDesk>().EditAsync(Newsroom.Oleksandr, new(ClaimId, piece.Id, Source($"Source {number}"), piece.Version))).IsDone);
    }

    private async Task PressAsync(Seat seat)
    {
        var button = seat.Shown.Buttons.FirstOrDefault(each => each.Press > 0 && s_decisions.Contains(each.Name));
        if (button.Press == 0)
        {
            return;
        }

        var shown = seat.Shown.Content;
        var before = await Newsroom.ClaimAsync(ClaimId);
        await seat.PressAsync(button.Press);
        var after = await Newsroom.ClaimAsync(ClaimId);
        if (after.Stage != before.Stage)
        {
            _done[button.Name] = _done.GetValueOrDefault(button.Name) + 1;
            Assert.True(shown == Content(after), $"{button.Name} covers “{Content(after)}”; on the screen stood “{shown}”.");
        }
    }

    private static string Content(Claim claim) => string.Join('\n', claim.StandingEvidence.Select(piece => piece.Title)
        .Concat(claim.StandingPlaces.Select(place => place.Quoted.Anchor.Quote)).Append(claim.Wording).Append(claim.CurrentVerdict?.Summary));

    private sealed class Seat(SlowPanelTests test, SlowScreen screen, SignedIn person, Role role) : IAsyncDisposable
    {
        private int _version = 1;
        private bool _held;

        public (IReadOnlyList<(string Name, ulong Press)> Buttons, string Content) Shown { get; private set; }

        public static async Task<Seat> OpenAsync(SlowPanelTests test, SignedIn person, Role role)
        {
            var seat = new Seat(test, new SlowScreen(test.Services), person, role);
            await seat.OpenAsync();
            return seat;
        }

        public async Task RenderAsync()
        {
            _version++;
            await screen.ChangeAsync(Parameters());
            await LookAsync();
        }

        public Task HoldAsync()
        {
            _held = true;
            screen.Hold();
            return Task.CompletedTask;
        }

        public async Task ArriveAsync()
        {
            _held = false;
            await screen.ArriveAsync();
            await RenderAsync();
        }

        // The panel reads the claim anew only after a press that the desk heard.
        public async Task PressAsync(ulong button)
        {
            await screen.PressAsync(button);
            await RenderAsync();
        }

#pragma warning disable BL0006 // The tree of frames stands for the browser here.
        public ValueTask DisposeAsync() => screen.DisposeAsync();
#pragma warning restore BL0006

        private async Task OpenAsync()
        {
            await screen.OpenAsync<ClaimPanel>(Parameters());
            await LookAsync();
        }

        private async Task LookAsync()
        {
            if (!_held)
            {
                Shown = (screen.Buttons(), Content(await test.Newsroom.ClaimAsync(test.ClaimId)));
            }
        }

        private Dictionary<string, object?> Parameters() => new()
        {
            [nameof(ClaimPanel.ClaimId)] = test.ClaimId,
            [nameof(ClaimPanel.ClaimVersion)] = _version,
            [nameof(ClaimPanel.By)] = person,
            [nameof(ClaimPanel.Role)] = role,
            [nameof(ClaimPanel.Part)] = "verdict",
        };
    }
}
