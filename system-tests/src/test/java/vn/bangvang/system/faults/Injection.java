package vn.bangvang.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import vn.bangvang.quickstart.Interruptible;
import vn.bangvang.system.faults.check.Checks;
import vn.bangvang.system.faults.check.Finding;
import vn.bangvang.system.faults.check.Landing;
import vn.bangvang.system.faults.check.Span;
import vn.bangvang.system.faults.parts.Disk;
import vn.bangvang.system.faults.parts.Part;
import vn.bangvang.system.faults.parts.Parts;
import vn.bangvang.system.faults.parts.Wire;

/** Does one fault after the other, heals it, and says what came of it. */
final class Injection {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SLOWNESS = Duration.ofMillis(100);
    /** What was accepted so long before a copy of the log may not have been in it. */
    private static final Duration UNTOLD = Duration.ofSeconds(10);

    private final Parts parts;
    private final Ledger ledger;
    private final Log log;
    private final Serving serving;
    private final List<Span> lostTails = new ArrayList<>();

    /** What was seen while the fault lasted. */
    private record Seen(boolean landed, String evidence, Optional<Duration> recovered) {}

    Injection(Parts parts, Ledger ledger, Log log, Serving serving) {
        this.parts = parts;
        this.ledger = ledger;
        this.log = log;
        this.serving = serving;
    }

    /** Returns when the whole system serves again. */
    Landing inflict(Fault fault) throws IOException {
        Instant from = Instant.now();
        Seen seen = switch (fault.kind()) {
            case KILL -> kill(fault.targets().stream().map(parts::part).toList());
            case PAUSE -> pause(parts.part(fault.target()), fault.lasting());
            case DOWN -> down(fault);
            case FAILOVER -> failover();
            case CUT -> cut(wire(fault.target()), fault.lasting());
            case SLOW -> slow(wire(fault.target()), fault.lasting());
            case FULL_DISK -> fullDisk(fault);
            case POISON -> poison();
            case LOST_TAIL -> loseTail(fault.lasting());
        };
        long tried = ledger.tried(new Span(from, Instant.now()));
        boolean whole = serving.awaitAll(PATIENCE).isPresent();
        return new Landing(fault.toString(), seen.landed(), seen.evidence(), tried,
                seen.recovered().filter(_ -> whole));
    }

    /** When the log was to lose what was accepted. */
    List<Span> lostTails() {
        return lostTails;
    }

    private Seen kill(List<Part> hit) {
        boolean landed = killed(hit);
        hit.forEach(Part::startAgain);
        Instant from = Instant.now();
        boolean all = hit.stream().allMatch(each -> each.awaitReady(PATIENCE).isPresent());
        return new Seen(landed, landed ? "killed" : "was not alive",
                Optional.of(Duration.between(from, Instant.now())).filter(_ -> all));
    }

    private static boolean killed(List<Part> hit) {
        return hit.stream().map(Part::kill).reduce(true, Boolean::logicalAnd);
    }

    private Seen pause(Part part, Duration lasting) {
        boolean landed = part.pause();
        Interruptible.pause(lasting);
        part.goOn();
        return new Seen(landed, landed ? "stood still" : "was not seen to stand still", serving.awaitAll(PATIENCE));
    }

    private Seen down(Fault fault) {
        List<Part> hit = fault.target().equals("store")
                ? parts.store().parts()
                : List.of(parts.part(fault.target()));
        boolean landed = killed(hit);
        Interruptible.pause(fault.lasting());
        landed &= hit.stream().noneMatch(Part::isAlive);
        hit.forEach(Part::startAgain);
        hit.forEach(each -> each.awaitReady(PATIENCE));
        return new Seen(landed, landed ? "was away" : "was not away", serving.awaitAll(PATIENCE));
    }

    private Seen failover() {
        Instant from = Instant.now();
        Optional<Part> primary = parts.store().primary();
        boolean landed = primary.map(Part::kill).orElse(false);
        Optional<Duration> another = await(() -> parts.store().primary().isPresent(), from);
        primary.ifPresent(part -> {
            part.startAgain();
            part.awaitReady(PATIENCE);
        });
        return new Seen(landed, primary.map(part -> part.name() + " killed").orElse("there was no primary"), another);
    }

    private Seen cut(Wire wire, Duration lasting) {
        wire.cut();
        Interruptible.pause(lasting);
        long touched = wire.touched();
        wire.mend();
        return new Seen(touched > 0, "%s: %d connections cut or refused".formatted(wire.name(), touched),
                serving.awaitAll(PATIENCE));
    }

    private Seen slow(Wire wire, Duration lasting) {
        wire.slow(SLOWNESS);
        Interruptible.pause(lasting);
        long touched = wire.touched();
        wire.mend();
        return new Seen(touched > 0, "%s: %d pieces held up".formatted(wire.name(), touched),
                serving.awaitAll(PATIENCE));
    }

    private Seen fullDisk(Fault fault) throws IOException {
        Part part = parts.part(fault.target().equals("primary") ? primary() : fault.target());
        Disk disk = parts.disk(part.name());
        if (!disk.isSmall()) {
            return new Seen(false, Landing.NO_SMALL_DISK, Optional.of(Duration.ZERO));
        }
        disk.fill();
        boolean landed = disk.isFull();
        Interruptible.pause(fault.lasting());
        boolean alive = part.isAlive();
        disk.makeRoom();
        part.kill();
        part.startAgain();
        part.awaitReady(PATIENCE);
        return new Seen(landed, "the disk was full, %s %s".formatted(part.name(), alive ? "went on" : "ended"),
                serving.awaitAll(PATIENCE));
    }

    private String primary() {
        return parts.store().primary().map(Part::name).orElse("mongod-1");
    }

    private Seen poison() {
        List<Long> before = serving.deadLetters();
        int written = log.poison();
        Optional<Duration> counted = await(() -> Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                .allMatch(i -> serving.deadLetters().get(i) >= before.get(i) + written), Instant.now());
        return new Seen(true, "%d unreadable records, both instances have counted them".formatted(written), counted);
    }

    /** Power failed: what the disk did not have yet is gone, and every owner starts again. */
    private Seen loseTail(Duration lasting) throws IOException {
        Part broker = parts.part("broker");
        Path data = parts.disk("broker").path().resolve("log");
        Path copy = parts.disk("broker").path().resolve("log-before");
        Instant copied = Instant.now();
        broker.pause();
        Files.createDirectories(copy);
        FileSystemUtils.copyRecursively(data, copy);
        broker.goOn();
        Interruptible.pause(lasting);
        long before = log.size();
        broker.kill();
        lostTails.add(new Span(copied.minus(UNTOLD), Instant.now()));
        FileSystemUtils.deleteRecursively(data);
        Files.move(copy, data);
        broker.startAgain();
        broker.awaitReady(PATIENCE);
        long lost = before - log.size();
        Instant from = Instant.now();
        restart(Parts.OWNERS);
        Optional<Duration> told = await(() -> Checks.inTheLog(ledger.accepted(), log.read(), lostTails)
                .verdict() == Finding.Verdict.PASS, from);
        restart(Parts.STANDINGS);
        return new Seen(lost > 0, "the log lost %d records".formatted(lost), told);
    }

    private void restart(List<String> names) {
        names.forEach(name -> parts.part(name).kill());
        names.forEach(name -> parts.part(name).startAgain());
        names.forEach(name -> parts.part(name).awaitReady(PATIENCE));
    }

    private Wire wire(String target) {
        return parts.wire(target.equals("primary") ? primary() : target);
    }

    private static Optional<Duration> await(BooleanSupplier condition, Instant from) {
        while (Duration.between(from, Instant.now()).compareTo(PATIENCE) < 0) {
            if (condition.getAsBoolean()) {
                return Optional.of(Duration.between(from, Instant.now()));
            }
            Interruptible.pause(Duration.ofMillis(100));
        }
        return Optional.empty();
    }
}
