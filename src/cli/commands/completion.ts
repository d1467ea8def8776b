import { Argument, Command } from 'commander';
import { printLine, type Console } from '../console.js';

/** Each script runs `govgraph complete` with the words so far. Without an answer, the shell offers names of files. */
const SCRIPTS = {
  bash: `_govgraph() {
  local IFS=$'\\n'
  COMPREPLY=($(govgraph complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o default -F _govgraph govgraph`,
  zsh: `#compdef govgraph
_govgraph() {
  local answer="$(govgraph complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"
  if [[ -z $answer ]]; then
    _files
    return
  fi
  local -a found=("\${(@f)answer}")
  found=("\${(@)found//$'\\t'/:}")
  _describe govgraph found
}
if [[ $funcstack[1] == _govgraph ]]; then
  _govgraph "$@"
else
  compdef _govgraph govgraph
fi`,
  fish: `function __govgraph_complete
  set -l words (commandline -opc)
  set -l last (commandline -ct)
  set -l found (govgraph complete -- $words[2..-1] "$last" 2>/dev/null)
  if test -n "$found"
    printf '%s\\n' $found
  else
    __fish_complete_path "$last"
  end
end
complete -c govgraph -f -a '(__govgraph_complete)'`,
} as const;

export const completionCommand = (console: Console): Command =>
  new Command('completion')
    .description('Print a script that lets a shell complete commands, options and values')
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      `
Examples:
  source <(govgraph completion bash)     in ~/.bashrc
  source <(govgraph completion zsh)      in ~/.zshrc, after compinit
  govgraph completion fish | source      in ~/.config/fish/config.fish`,
    )
    .action((shell: keyof typeof SCRIPTS) => printLine(console.output, SCRIPTS[shell]));
